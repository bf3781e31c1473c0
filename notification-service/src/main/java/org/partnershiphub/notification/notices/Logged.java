package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.notices.Outcome.Attempt;

/**
 * A notice with all that the log knows of it.
 *
 * @param mailReason why there was no mail, when the inbox alone got it
 * @param attempts the conversations with the mail server, the oldest first
 * @param shownAt when the inbox began to show it
 * @param pushes to devices, the oldest first
 */
public record Logged(
    Notice notice,
    @Nullable Reason mailReason,
    List<Attempt> attempts,
    @Nullable Instant shownAt,
    @Nullable Instant readAt,
    List<Pushed> pushes) {

  public Logged {
    attempts = List.copyOf(attempts);
    pushes = List.copyOf(pushes);
  }
}
