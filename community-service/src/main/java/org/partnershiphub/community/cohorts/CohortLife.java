package org.partnershiphub.community.cohorts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a cohort has come.
 *
 * @param imported the fingerprint of the record it was brought in from; null when commanded
 * @param calledOn when people were told that they can enrol
 * @param calledOffOn when it was told that they cannot any more
 */
public record CohortLife(
    @Nullable LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable String imported,
    @Nullable LocalDate calledOn,
    @Nullable LocalDate calledOffOn) {

  static final CohortLife PLANNED = new CohortLife(null, null, null, null, null);

  static CohortLife imported(
      @Nullable LocalDate openedOn, @Nullable LocalDate closedOn, String record) {
    return new CohortLife(openedOn, closedOn, record, null, null);
  }

  CohortLife opened(LocalDate on) {
    return new CohortLife(on, closedOn, imported, calledOn, calledOffOn);
  }

  CohortLife closed(LocalDate on) {
    return new CohortLife(openedOn, on, imported, calledOn, calledOffOn);
  }

  CohortLife called(LocalDate on) {
    return new CohortLife(openedOn, closedOn, imported, on, calledOffOn);
  }

  CohortLife calledOff(LocalDate on) {
    return new CohortLife(openedOn, closedOn, imported, calledOn, on);
  }

  /** Whether people were told that they can enrol, and not yet that they cannot any more. */
  boolean isCalling() {
    return calledOn != null && calledOffOn == null;
  }
}
