package org.partnershiphub.events.replies;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar program says for its owner.
 *
 * @param method REPLY, COUNTER, REFRESH or another
 * @param recurrence which occurrence; null for all
 * @param attendee the address of whoever answers
 * @param answer PARTSTAT, such as ACCEPTED
 * @param stamp when it was said
 */
public record CalendarReply(
    String method,
    String uid,
    @Nullable RecurrenceMark recurrence,
    int sequence,
    Instant stamp,
    @Nullable String attendee,
    @Nullable String answer) {

  boolean isFrom(String address) {
    return attendee != null
        && attendee
            .strip()
            .toLowerCase(Locale.ROOT)
            .equals(address.strip().toLowerCase(Locale.ROOT));
  }

  /** The address stays out of logs. */
  @Override
  public String toString() {
    return "CalendarReply[" + method + " " + uid + "]";
  }
}
