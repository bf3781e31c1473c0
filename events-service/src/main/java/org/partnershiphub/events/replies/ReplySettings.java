package org.partnershiphub.events.replies;

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
 * Where the mails of calendar programs arrive.
 *
 * @param host of an IMAP server; when empty, no mails are fetched
 * @param tls whether the connection is encrypted from its beginning
 * @param folder that is read; what was dealt with goes to the other two, where the server has
 *     folders
 * @param timeout how long the server may take for one answer
 * @param domain the right side of calendar UIDs, the same as notification-service's
 * @param largest above which a mail is refused unread
 * @param keepStrangers how long the address of somebody who was not invited is kept
 * @param keepMails how long it is remembered that a mail was dealt with; one that comes again later
 *     is an old answer, and changes nothing
 */
@Validated
@ConfigurationProperties("events.replies")
public record ReplySettings(
    @DefaultValue("") String host,
    @DefaultValue("993") @Min(1) @Max(65535) int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("true") boolean tls,
    @DefaultValue("INBOX") @NotBlank String folder,
    @DefaultValue("Handled") @NotBlank String handled,
    @DefaultValue("Refused") @NotBlank String refused,
    @DefaultValue("30s") @NotNull Duration timeout,
    @DefaultValue("hub.example.org") @NotBlank String domain,
    @DefaultValue("1MB") @NotNull DataSize largest,
    @DefaultValue("90d") @NotNull Duration keepStrangers,
    @DefaultValue("365d") @NotNull Duration keepMails) {

  MailboxAccount account() {
    return new MailboxAccount(host, port, user, password, tls, folder, handled, refused, timeout);
  }

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "ReplySettings[" + host + ":" + port + "/" + folder + "]";
  }
}
