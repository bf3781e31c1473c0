package org.partnershiphub.community.groups;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Openness;
import org.partnershiphub.community.rules.Reason;
import org.partnershiphub.platform.change.Fact;

/** What a group tells. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface GroupFact extends Fact {

  GroupId group();

  record GroupCreated(
      GroupId group,
      String name,
      Category category,
      Lifecycle lifecycle,
      Openness openness,
      boolean confidential,
      @Nullable String areaOfInterest,
      @Nullable LocalDate reviewOn,
      int ruleVersion)
      implements GroupFact {

    static GroupCreated of(Group group) {
      var profile = group.profile();
      return new GroupCreated(
          group.id(),
          profile.name(),
          profile.category(),
          profile.lifecycle(),
          group.rules().openness(),
          profile.confidential(),
          profile.areaOfInterest(),
          profile.reviewOn(),
          group.rules().version());
    }
  }

  record CompositionRuleChanged(GroupId group, int oldVersion, int newVersion)
      implements GroupFact {}

  record GroupClosed(GroupId group, LocalDate closedOn, String reason) implements GroupFact {}

  record SeatFilled(
      GroupId group,
      SeatId seat,
      PersonId person,
      @Nullable JurisdictionId jurisdiction,
      Capacity capacity,
      LocalDate from,
      Origin origin)
      implements GroupFact {

    static SeatFilled of(GroupId group, Seat seat, Origin origin) {
      return new SeatFilled(
          group,
          seat.id(),
          seat.person(),
          seat.jurisdiction(),
          seat.capacity(),
          seat.from(),
          origin);
    }
  }

  record SeatVacated(
      GroupId group,
      SeatId seat,
      PersonId person,
      @Nullable JurisdictionId jurisdiction,
      Capacity capacity,
      LocalDate on,
      VacancyReason reason)
      implements GroupFact {

    static SeatVacated of(GroupId group, Seat seat, LocalDate on, VacancyReason reason) {
      return new SeatVacated(
          group, seat.id(), seat.person(), seat.jurisdiction(), seat.capacity(), on, reason);
    }
  }

  record GroupCompositionBroken(GroupId group, List<Reason> reasons, Instant since, int ruleVersion)
      implements GroupFact {}

  record GroupCompositionRestored(GroupId group, Instant restoredAt, Instant brokenSince)
      implements GroupFact {}

  /** The group's first cohort begins; later ones begin by a rollover. */
  record CohortMadeCurrent(GroupId group, CohortId cohort, LocalDate on, Origin origin)
      implements GroupFact {}

  record CohortRolledOver(
      GroupId group,
      String rollover,
      CohortId from,
      CohortId to,
      LocalDate on,
      @Nullable String theme,
      List<PersonId> continuing,
      List<PersonId> joining,
      List<PersonId> leaving)
      implements GroupFact {

    static CohortRolledOver of(GroupId group, Rollover it) {
      return new CohortRolledOver(
          group,
          it.id(),
          it.from(),
          it.to(),
          it.on(),
          it.theme(),
          it.continuing(),
          it.joining(),
          it.leaving());
    }
  }

  @Override
  default String type() {
    return switch (this) {
      case GroupCreated fact -> "community.group-created.v1";
      case CompositionRuleChanged fact -> "community.composition-rule-changed.v1";
      case GroupClosed fact -> "community.group-closed.v1";
      case SeatFilled fact -> "community.seat-filled.v1";
      case SeatVacated fact -> "community.seat-vacated.v1";
      case GroupCompositionBroken fact -> "community.group-composition-broken.v1";
      case GroupCompositionRestored fact -> "community.group-composition-restored.v1";
      case CohortMadeCurrent fact -> "community.cohort-made-current.v1";
      case CohortRolledOver fact -> "community.cohort-rolled-over.v1";
    };
  }

  @Override
  default String key() {
    return group().value();
  }
}
