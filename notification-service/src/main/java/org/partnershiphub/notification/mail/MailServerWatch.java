package org.partnershiphub.notification.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when no mail server takes anything, and why; silent while one does. */
final class MailServerWatch {

  /** It cannot be reached, is not who it should be, or does not let us in. */
  record Away(Instant since, String why) {}

  private @Nullable Away away;

  synchronized void notTried(String why, Instant now) {
    away = new Away(away == null ? now : away.since(), why);
  }

  synchronized void answered() {
    away = null;
  }

  synchronized @Nullable Away away() {
    return away;
  }
}
