package org.partnershiphub.community.cohorts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Fact;

/** What a cohort tells, beside the enrolments in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface CohortFact extends Fact {

  GroupId group();

  record CohortPlanned(
      GroupId group, CohortId cohort, int year, LocalDate startsOn, LocalDate endsOn, int capacity)
      implements CohortFact {}

  record CohortThemeSet(
      GroupId group, CohortId cohort, String theme, List<String> targetOutcomes, int themeVersion)
      implements CohortFact {}

  record CohortOpened(GroupId group, CohortId cohort, LocalDate on) implements CohortFact {}

  record CohortClosed(GroupId group, CohortId cohort, LocalDate on) implements CohortFact {}

  @Override
  default String type() {
    return switch (this) {
      case CohortPlanned fact -> "community.cohort-planned.v1";
      case CohortThemeSet fact -> "community.cohort-theme-set.v1";
      case CohortOpened fact -> "community.cohort-opened.v1";
      case CohortClosed fact -> "community.cohort-closed.v1";
    };
  }

  @Override
  default String key() {
    return group().value();
  }
}
