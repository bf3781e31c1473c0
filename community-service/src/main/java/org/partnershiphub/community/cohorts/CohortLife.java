package org.partnershiphub.community.cohorts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a cohort has come.
 *
 * @param imported the fingerprint of the record it was brought in from; null when commanded
 */
public record CohortLife(
    @Nullable LocalDate openedOn, @Nullable LocalDate closedOn, @Nullable String imported) {

  static final CohortLife PLANNED = new CohortLife(null, null, null);

  CohortLife opened(LocalDate on) {
    return new CohortLife(on, closedOn, imported);
  }

  CohortLife closed(LocalDate on) {
    return new CohortLife(openedOn, on, imported);
  }
}
