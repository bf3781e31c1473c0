package org.partnershiphub.events.answers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What programs did to the links of a person.
 *
 * @param count how often
 * @param hand which one did it last; it is not listened to until then
 */
record Scans(int count, @Nullable String hand, @Nullable Instant until) {

  static final Scans NONE = new Scans(0, null, null);

  boolean isBy(String other, Instant now) {
    return until != null && now.isBefore(until) && other.equals(hand);
  }

  Scans more(String by, Instant quiet) {
    return new Scans(count + 1, by, quiet);
  }

  Scans on(String by, Instant quiet) {
    return new Scans(count, by, quiet);
  }
}
