package org.partnershiphub.notification.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact on its way to one webhook.
 *
 * @param fact its id, which is also that of the message over all tries
 * @param at when it came about, for the log
 * @param due when it is tried next; null when it is over
 * @param tries so far
 */
@SuppressWarnings("ArrayRecordComponent") // posted as it is, never compared
public record Post(
    WebhookId webhook,
    String fact,
    String type,
    String subject,
    byte[] body,
    Instant at,
    @Nullable Instant due,
    int tries,
    State state) {

  /** How far it has come. */
  public enum State {
    WAITING,
    DELIVERED,
    /** Its tries are used up. */
    GIVEN_UP,
    /** The webhook is switched off or gone. */
    DROPPED
  }

  /**
   * What came of a try.
   *
   * @param code 0 when nobody answered
   */
  public record Try(Instant at, int code, long millis) {}

  public String id() {
    return webhook + "|" + fact;
  }
}
