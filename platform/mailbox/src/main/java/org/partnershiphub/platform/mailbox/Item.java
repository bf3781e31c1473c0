package org.partnershiphub.platform.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail in its place.
 *
 * @param place the same for this mail as long as the server keeps its numbers
 * @param messageId empty when it has none
 */
public record Item(String place, String messageId, int octets, MimeMessage mail) {

  /** The mail as it came, whole in memory, so that what comes of it does not depend on the line. */
  public MimeMessage whole() throws MessagingException {
    return new MimeMessage(mail);
  }
}
