package org.partnershiphub.notification.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    @DefaultValue @Valid Smtp smtp,
    @DefaultValue @Valid Pace pace,
    @DefaultValue @Valid Dkim dkim) {

  /**
   * How many mails a minute go to the servers of one domain, from each instance.
   *
   * @param perMinute for domains that are not named; 0 for as fast as they take them
   * @param domains by name
   */
  public record Pace(
      @DefaultValue("0") @Min(0) @Max(60_000) int perMinute,
      @DefaultValue Map<String, @Min(0) @Max(60_000) Integer> domains) {

    public Pace {
      domains =
          domains.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      it -> it.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    int limitOf(String domain) {
      return domains.getOrDefault(domain, perMinute);
    }
  }

  /**
   * With what mails are signed (RFC 6376); the domain is that of the mails. For another key,
   * publish it under another selector first.
   *
   * @param selector under which the public key stands in the DNS
   * @param key an RSA key in PKCS#8, as PEM; empty for no signatures
   */
  public record Dkim(@DefaultValue("") String selector, @DefaultValue("") String key) {

    boolean signs() {
      return !key.isBlank();
    }

    @AssertTrue(message = "a key needs the selector under which it is published")
    boolean isSelectorThere() {
      return !signs() || selector.matches("[A-Za-z0-9._-]{1,63}");
    }

    /** The key stays out of logs. */
    @Override
    public String toString() {
      return "Dkim[" + selector + "]";
    }
  }

  /** How a connection is kept from being read or taken over on its way. */
  public enum Tls {
    /** Not at all: for a server on this machine or in this network. */
    NONE,
    /** A plain connection that is secured before anything is said; never used unsecured. */
    STARTTLS,
    /** Secured from the start, mostly at port 465. */
    IMPLICIT
  }

  /**
   * @param tls with anything but NONE the server's certificate must be for its host name
   * @param sslBundle the name of one of Spring's SSL bundles with what is trusted; empty for what
   *     the JDK trusts
   * @param startTls its name of before; refused
   * @param connections how many connections are kept open
   * @param idle after how long without mail a connection is closed by us, before the server does it
   * @param timeout how long the server may take for one answer
   */
  public record Smtp(
      @DefaultValue("localhost") @NotBlank String host,
      @DefaultValue("25") @Min(1) @Max(65535) int port,
      @DefaultValue("") String username,
      @DefaultValue("") String password,
      @DefaultValue("NONE") Tls tls,
      @DefaultValue("") String sslBundle,
      @Nullable Boolean startTls,
      @DefaultValue("8") @Min(1) @Max(32) int connections,
      @DefaultValue("45s") Duration idle,
      @DefaultValue("30s") Duration timeout) {

    boolean signsIn() {
      return !username.isBlank();
    }

    /** A password that everybody on the way can read is none. */
    @AssertTrue(message = "a password is only sent over TLS: set tls")
    boolean isPasswordSafe() {
      return !signsIn() || tls != Tls.NONE;
    }

    /** What was said by another name is not passed over in silence. */
    @AssertTrue(message = "start-tls is no more: set tls to STARTTLS")
    boolean isOldNameUnused() {
      return startTls == null;
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
      return "Smtp[%s:%d, %s]".formatted(host, port, tls);
    }
  }
}
