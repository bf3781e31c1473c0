package org.partnershiphub.community.cohorts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.partners.PersonId;
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

  /**
   * People can enrol, and these are the ones who may: those whom the group's rules would admit that
   * day. Many are told of in parts.
   *
   * @param opensOn the first day; absent when it was open at once
   * @param zone whose days these are
   * @param part from 1
   */
  record EnrolmentWindowOpened(
      GroupId group,
      CohortId cohort,
      @Nullable LocalDate opensOn,
      LocalDate closesOn,
      ZoneId zone,
      int part,
      int parts,
      List<PersonId> eligible)
      implements CohortFact {}

  record EnrolmentWindowClosed(GroupId group, CohortId cohort, LocalDate on)
      implements CohortFact {}

  @Override
  default String type() {
    return switch (this) {
      case CohortPlanned fact -> "community.cohort-planned.v1";
      case CohortThemeSet fact -> "community.cohort-theme-set.v1";
      case CohortOpened fact -> "community.cohort-opened.v1";
      case EnrolmentWindowOpened fact -> "community.enrolment-window-opened.v1";
      case EnrolmentWindowClosed fact -> "community.enrolment-window-closed.v1";
      case CohortClosed fact -> "community.cohort-closed.v1";
    };
  }

  @Override
  default String key() {
    return group().value();
  }
}
