package org.partnershiphub.community.groups;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Fact;

/** What is told of somebody's place in an open group or in a cohort: the two sound the same. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface EnrolmentFact extends Fact {

  GroupId group();

  /** The cohort; null in an open group. */
  @Nullable CohortId cohort();

  record EnrolmentConfirmed(
      GroupId group,
      @Nullable CohortId cohort,
      PersonId person,
      @Nullable JurisdictionId jurisdiction,
      LocalDate from,
      Origin origin)
      implements EnrolmentFact {}

  record EnrolmentEnded(
      GroupId group, @Nullable CohortId cohort, PersonId person, LocalDate on, EndReason reason)
      implements EnrolmentFact {}

  /** Why an enrolment ended. */
  enum EndReason {
    LEFT,
    COHORT_CLOSED,
    DEPARTED,
    JURISDICTION_WITHDRAWN,
    GROUP_CLOSED,
    LOST_ELIGIBILITY,
    /** The person turned out to be another, who has the place now. */
    MERGED
  }

  @Override
  default String type() {
    return switch (this) {
      case EnrolmentConfirmed fact -> "community.enrolment-confirmed.v1";
      case EnrolmentEnded fact -> "community.enrolment-ended.v1";
    };
  }

  @Override
  default String key() {
    return group().value();
  }
}
