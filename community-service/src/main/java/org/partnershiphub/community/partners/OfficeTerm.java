package org.partnershiphub.community.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in an office of the partnership.
 *
 * @param to the last planned day, inclusive; null when open
 * @param ended the day from which it no longer counts, once told that it has ended
 */
public record OfficeTerm(
    String office,
    PersonId person,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate ended) {

  public boolean isRunning(LocalDate day) {
    return !from.isAfter(day)
        && (to == null || !day.isAfter(to))
        && (ended == null || day.isBefore(ended));
  }
}
