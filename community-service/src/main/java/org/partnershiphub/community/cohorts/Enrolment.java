package org.partnershiphub.community.cohorts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.groups.EnrolmentFact.EnrolmentConfirmed;
import org.partnershiphub.community.groups.EnrolmentFact.EnrolmentEnded;
import org.partnershiphub.community.groups.Origin;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;

/** A person's place in a cohort, for one period; who comes back has another one. */
public record Enrolment(
    PersonId person,
    @Nullable JurisdictionId jurisdiction,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable EndReason reason) {

  static Enrolment confirmed(
      PersonId person, @Nullable JurisdictionId jurisdiction, LocalDate from) {
    return new Enrolment(person, jurisdiction, from, null, null);
  }

  /** The place of somebody who turned out to be another: as old as it was. */
  Enrolment passedTo(PersonId survivor) {
    return confirmed(survivor, jurisdiction, from);
  }

  public boolean isCurrent() {
    return until == null;
  }

  Enrolment ended(LocalDate on, EndReason why) {
    return new Enrolment(person, jurisdiction, from, on, why);
  }

  EnrolmentConfirmed confirmation(CohortId cohort, Origin origin) {
    return new EnrolmentConfirmed(cohort.group(), cohort, person, jurisdiction, from, origin);
  }

  EnrolmentEnded ending(CohortId cohort, LocalDate on, EndReason why) {
    return new EnrolmentEnded(cohort.group(), cohort, person, on, why);
  }
}
