package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;

/**
 * A status that a jurisdiction is to have from a day on; it can be called off until the day.
 *
 * @param hasCome whether the day is there; what follows from it is under way
 */
public record Ahead(Standing.Status status, LocalDate on, LocalDate decidedOn, boolean hasCome) {

  Ahead come() {
    return new Ahead(status, on, decidedOn, true);
  }

  boolean is(Standing.Status wanted, LocalDate day) {
    return status == wanted && on.equals(day);
  }
}
