package org.partnershiphub.notification.deliverability.returns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.partnershiphub.platform.mailbox.MailboxAccount;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where mails come back: the mailbox of {@code bounces} with all its extensions.
 *
 * @param host of an IMAP server; when empty, nothing is fetched
 * @param tls whether the connection is encrypted from its beginning
 * @param folder that is read; what was dealt with goes to the other two, where the server has
 *     folders
 * @param timeout how long the server may take for one answer
 * @param largest above which a mail is put aside unread
 */
@Validated
@ConfigurationProperties("hub.notification.returns")
public record ReturnSettings(
    @DefaultValue("") String host,
    @DefaultValue("993") @Min(1) @Max(65535) int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("true") boolean tls,
    @DefaultValue("INBOX") @NotBlank String folder,
    @DefaultValue("Handled") @NotBlank String handled,
    @DefaultValue("Refused") @NotBlank String refused,
    @DefaultValue("30s") @NotNull Duration timeout,
    @DefaultValue("1MB") @NotNull DataSize largest) {

  MailboxAccount account() {
    return new MailboxAccount(host, port, user, password, tls, folder, handled, refused, timeout);
  }

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "ReturnSettings[" + host + ":" + port + "/" + folder + "]";
  }
}
