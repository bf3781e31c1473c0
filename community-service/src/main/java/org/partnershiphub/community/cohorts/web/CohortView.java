package org.partnershiphub.community.cohorts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.Cohort;
import org.partnershiphub.community.cohorts.CohortStatus;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;

/**
 * What HTTP shows of a cohort.
 *
 * @param people who has a place now; absent for those who may not see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CohortView(
    CohortId id,
    GroupId group,
    int year,
    LocalDate startsOn,
    LocalDate endsOn,
    CohortStatus status,
    int capacity,
    int taken,
    @Nullable LocalDate enrolmentOpensOn,
    LocalDate enrolmentClosesOn,
    @Nullable String theme,
    List<String> targetOutcomes,
    @Nullable List<PersonId> people) {

  static CohortView of(Cohort it, LocalDate today, boolean seesPeople) {
    var theme = it.theme();
    var people = it.people();
    return new CohortView(
        it.id(),
        it.id().group(),
        it.id().year(),
        it.period().startsOn(),
        it.period().endsOn(),
        it.status(today),
        it.capacity(),
        people.size(),
        it.window().opensOn(),
        it.window().closesOn(),
        theme == null ? null : theme.text(),
        theme == null ? List.of() : theme.targetOutcomes(),
        seesPeople ? people : null);
  }
}
