package org.partnershiphub.events.audience;

import java.time.LocalDate;

/** One year of a group that lives in cohorts; both days belong to it. */
public record CohortCard(CohortId cohort, GroupId group, LocalDate startsOn, LocalDate endsOn) {

  public boolean contains(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }
}
