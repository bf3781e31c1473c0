package org.partnershiphub.community.cohorts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.Planning.Plan;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.web.Line;

/** A cohort as a row of an import. */
public record CohortRow(
    @Nullable CohortId id,
    @NotNull GroupId group,
    @NotNull @Min(1_000) @Max(9_998) Integer year,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @NotNull CohortStatus status,
    @Min(1) @Nullable Integer capacity,
    @Line(max = 200) @Nullable String theme,
    @Nullable List<@NotNull String> targetOutcomes,
    @Nullable List<@NotNull PersonId> people) {

  /** Enrolment is open from the start, save for a cohort that is no more than planned. */
  Plan plan() {
    return new Plan(
        group,
        year,
        startsOn,
        endsOn,
        capacity,
        status == CohortStatus.PLANNED ? startsOn : null,
        null);
  }

  CohortId cohort() {
    return CohortId.of(group, year);
  }

  List<PersonId> everybody() {
    return people == null ? List.of() : people;
  }

  List<String> outcomes() {
    return targetOutcomes == null ? List.of() : targetOutcomes;
  }
}
