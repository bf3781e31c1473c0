package org.partnershiphub.membership.representation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.PersonId;

/**
 * The last day of a designation, as agreed or as it came about.
 *
 * @param successor who was named for the place instead
 */
public record Ending(LocalDate on, Reason reason, @Nullable PersonId successor) {

  /** Why a designation ended. */
  public enum Reason {
    REPLACED,
    ENDED_BY_JURISDICTION,
    TERM_OVER,
    DEPARTED,
    JURISDICTION_WITHDRAWN,
    SEAT_VACATED,
    REFUSED,
    MERGED
  }

  static Ending of(LocalDate on, Reason reason) {
    return new Ending(on, reason, null);
  }
}
