package org.partnershiphub.platform.icalendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What differs from one reader and one telling to the next.
 *
 * @param sequence of the reader's entry; it grows with everything that matters
 * @param stamp when this was written
 * @param modified when the entry last changed, where it is said
 */
public record Issue(
    long sequence, Instant stamp, @Nullable Instant modified, @Nullable Attendee attendee) {

  void write(ContentLines to) {
    to.line("SEQUENCE:" + sequence);
    to.line("DTSTAMP:" + Times.utc(stamp));
    if (modified != null) {
      to.line("LAST-MODIFIED:" + Times.utc(modified));
    }
    if (attendee != null) {
      to.line(attendee.line());
    }
  }
}
