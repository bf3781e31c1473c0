package org.partnershiphub.notification.delivery;

/** No mail server answers: the batch stays where it is and is tried again, with growing pauses. */
public final class MailServerAway extends RuntimeException {

  MailServerAway(String why, int mails) {
    super("No mail server took " + mails + " mails: " + why);
  }
}
