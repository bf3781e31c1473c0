package org.partnershiphub.community.groups;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.rules.Applicant;

/** Why somebody who sits may sit no longer. */
final class Losses {

  private Losses() {}

  /** Null when the seat is carried as before. */
  static @Nullable VacancyReason of(Group group, Applicant now) {
    if (!Support.carries(now.capacity(), now.jurisdiction(), now.current())) {
      return VacancyReason.DEPARTED;
    }
    if (now.jurisdiction() != null && !now.active().contains(now.jurisdiction())) {
      return VacancyReason.JURISDICTION_WITHDRAWN;
    }
    return now.groups().containsAll(group.rules().bases()) ? null : VacancyReason.LOST_ELIGIBILITY;
  }
}
