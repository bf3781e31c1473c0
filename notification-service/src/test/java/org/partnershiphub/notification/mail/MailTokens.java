package org.partnershiphub.notification.mail;

import org.partnershiphub.notification.notices.NoticeId;

/** The Message-ID that a notice's mail must have, and where it comes back to. */
public final class MailTokens {

  private MailTokens() {}

  public static String of(NoticeId notice) {
    return "<" + Tokens.delivery(notice) + "@hub.example.org>";
  }

  /** Where the mail of a notice comes back to. */
  public static String returnTo(NoticeId notice) {
    return MailSetup.tokens().returnTo(Tokens.delivery(notice), "hub.example.org");
  }
}
