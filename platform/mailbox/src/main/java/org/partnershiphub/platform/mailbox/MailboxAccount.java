package org.partnershiphub.platform.mailbox;

import java.time.Duration;

/**
 * Where mails are fetched.
 *
 * @param host of an IMAP server
 * @param tls whether the connection is encrypted from its beginning
 * @param folder that is read; what was dealt with goes to the other two, where the server has
 *     folders
 * @param timeout how long the server may take for one answer
 */
public record MailboxAccount(
    String host,
    int port,
    String user,
    String password,
    boolean tls,
    String folder,
    String handled,
    String refused,
    Duration timeout) {

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "MailboxAccount[" + host + ":" + port + "/" + folder + "]";
  }
}
