package org.partnershiphub.notification.sending;

/** Nothing is sent until somebody resumes: the batch stays where it is. */
public final class SendingPaused extends RuntimeException {

  public SendingPaused() {
    super("Sending is paused", null, false, false);
  }
}
