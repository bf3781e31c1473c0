package org.partnershiphub.community.groups.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Category;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.CompositionStatus;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.Lifecycle;
import org.partnershiphub.community.groups.Participation;
import org.partnershiphub.community.groups.Scene;
import org.partnershiphub.community.groups.Seat;
import org.partnershiphub.community.groups.SeatId;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.CoverageGap;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Openness;
import org.partnershiphub.community.rules.Reason;
import org.partnershiphub.community.rules.StandingRule;

/** What HTTP shows of groups. */
final class Views {

  private Views() {}

  /** A group in a list. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Summary(
      GroupId id,
      String name,
      Category category,
      Lifecycle lifecycle,
      Openness openness,
      boolean confidential,
      @Nullable String areaOfInterest,
      CompositionStatus composition,
      @Nullable CohortId currentCohort,
      @Nullable LocalDate closedOn) {

    static Summary of(Group it) {
      return new Summary(
          it.id(),
          it.profile().name(),
          it.profile().category(),
          it.profile().lifecycle(),
          it.rules().openness(),
          it.profile().confidential(),
          it.profile().areaOfInterest(),
          it.composition(),
          it.cohorts().current(),
          it.life().closedOn());
    }
  }

  /** A group with its people, as far as the reader may see them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Detail(
      GroupId id,
      String name,
      Category category,
      Lifecycle lifecycle,
      @Nullable String purpose,
      @Nullable String areaOfInterest,
      @Nullable LocalDate reviewOn,
      boolean confidential,
      Openness openness,
      boolean template,
      @Nullable GroupId inherits,
      int ruleVersion,
      CompositionStatus composition,
      @Nullable CohortId currentCohort,
      @Nullable LocalDate closedOn,
      List<PersonId> leaders,
      @Nullable List<SeatView> seats,
      @Nullable Long participants) {

    static Detail of(Group it, Scene scene, boolean seesPeople, @Nullable Long participants) {
      var profile = it.profile();
      return new Detail(
          it.id(),
          profile.name(),
          profile.category(),
          profile.lifecycle(),
          profile.purpose(),
          profile.areaOfInterest(),
          profile.reviewOn(),
          profile.confidential(),
          it.rules().openness(),
          it.isTemplate(),
          it.rules().inherits(),
          it.rules().version(),
          it.composition(),
          it.cohorts().current(),
          it.life().closedOn(),
          it.leaders(scene),
          seesPeople && it.rules().openness().isSeated()
              ? it.seats().filled().stream().map(SeatView::of).toList()
              : null,
          participants);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SeatView(
      SeatId id,
      PersonId person,
      @Nullable JurisdictionId jurisdiction,
      Capacity capacity,
      LocalDate from) {

    static SeatView of(Seat it) {
      return new SeatView(it.id(), it.person(), it.jurisdiction(), it.capacity(), it.from());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ParticipantView(
      GroupId group,
      PersonId person,
      @Nullable JurisdictionId jurisdiction,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean current,
      int period) {

    static ParticipantView of(Participation it) {
      return new ParticipantView(
          it.group(),
          it.person(),
          it.jurisdiction(),
          it.from(),
          it.until(),
          it.current(),
          it.period());
    }
  }

  /**
   * How a group is composed on a day.
   *
   * @param status what was told last
   * @param compliant whether every standing rule holds on that day
   * @param activeJurisdictions what coverage is measured against
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CompositionView(
      GroupId group,
      LocalDate asOf,
      CompositionStatus status,
      boolean compliant,
      List<Reason> reasons,
      List<CoverageGap> gaps,
      int activeJurisdictions,
      int seatsFilled,
      RulesView rules) {

    static CompositionView of(Group it, Scene scene) {
      var reasons = it.isTemplate() ? List.<Reason>of() : it.broken(scene);
      return new CompositionView(
          it.id(),
          scene.today(),
          it.composition(),
          reasons.isEmpty(),
          reasons,
          it.gaps(scene),
          scene.now().active().size(),
          it.seats().filled().size(),
          RulesView.of(it));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RulesView(
      int version,
      @Nullable GroupId inherits,
      Openness openness,
      List<EntryRule> entry,
      List<StandingRule> standing) {

    static RulesView of(Group it) {
      var rules = it.rules();
      return new RulesView(
          rules.version(), rules.inherits(), rules.openness(), rules.entry(), rules.standing());
    }
  }
}
