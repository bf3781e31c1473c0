package org.partnershiphub.events.audience;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in an office.
 *
 * @param name the term's own id
 * @param to the last day, planned or known; null when open
 */
public record OfficeTerm(
    OfficeId office, String name, PersonId person, LocalDate from, @Nullable LocalDate to) {

  public boolean runs(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
