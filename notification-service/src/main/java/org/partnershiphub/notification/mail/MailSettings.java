package org.partnershiphub.notification.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param domain the right side of Message-IDs, return paths and calendar UIDs; never change it
 *     while meetings stand
 * @param from the sender's address, also the organiser of every calendar entry
 * @param replyTo the coordinator's address
 * @param publicUrl where people reach this system from outside
 */
@Validated
@ConfigurationProperties("hub.notification.mail")
public record MailSettings(
    @DefaultValue("hub.example.org") @NotBlank String domain,
    @DefaultValue("notices@hub.example.org") @NotBlank String from,
    @DefaultValue("Partnership Hub") @NotBlank String sender,
    @DefaultValue("coordinator@hub.example.org") @NotBlank String replyTo,
    @DefaultValue("http://localhost:8080") URI publicUrl,
    @DefaultValue Smtp smtp) {

  /**
   * @param connections how many connections are kept open
   * @param idle after how long without mail a connection is closed by us, before the server does it
   * @param timeout how long the server may take for one answer
   */
  public record Smtp(
      @DefaultValue("localhost") @NotBlank String host,
      @DefaultValue("25") @Min(1) @Max(65535) int port,
      @DefaultValue("") String username,
      @DefaultValue("") String password,
      @DefaultValue("false") boolean startTls,
      @DefaultValue("4") @Min(1) @Max(32) int connections,
      @DefaultValue("45s") Duration idle,
      @DefaultValue("30s") Duration timeout) {

    boolean signsIn() {
      return !username.isBlank();
    }
  }
}
