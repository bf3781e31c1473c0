package org.partnershiphub.notification.mail;

import org.partnershiphub.notification.notices.NoticeId;

/** The Message-ID that a notice's mail must have. */
public final class MailTokens {

  private MailTokens() {}

  public static String of(NoticeId notice) {
    return "<" + Tokens.delivery(notice) + "@hub.example.org>";
  }
}
