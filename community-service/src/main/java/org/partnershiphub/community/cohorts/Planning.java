package org.partnershiphub.community.cohorts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.CohortProblem.NotCohortBased;
import org.partnershiphub.community.cohorts.CohortProblem.OutcomesInvalid;
import org.partnershiphub.community.cohorts.CohortProblem.PeriodInvalid;
import org.partnershiphub.community.cohorts.CohortProblem.TooLarge;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.Standing;
import org.partnershiphub.community.rules.CommunitySettings;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Room.Window;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Plans cohorts and gives them their themes. */
@Component
public class Planning {

  private final Cohorts cohorts;
  private final Groups groups;
  private final Standing standing;
  private final CommunitySettings settings;

  public Planning(Cohorts cohorts, Groups groups, Standing standing, CommunitySettings settings) {
    this.cohorts = cohorts;
    this.groups = groups;
    this.standing = standing;
    this.settings = settings;
  }

  public Mono<Versioned<Cohort>> plan(Plan plan) {
    return groups
        .all()
        .get(plan.group())
        .flatMap(
            found -> {
              mustHaveCohorts(found.state());
              return cohorts.all().create(plan.cohort(), planned(plan));
            });
  }

  public Mono<Versioned<Cohort>> work(
      CohortId cohort, String theme, List<String> outcomes, Expected expected) {
    return Mono.fromRunnable(() -> mustBeOutcomes(outcomes))
        .then(cohorts.all().change(cohort, expected, it -> it.work(theme, outcomes)))
        .flatMap(set -> standing.settle(cohort.group()).thenReturn(set));
  }

  static void mustHaveCohorts(Group group) {
    group.mustBeOpen();
    if (!group.isCohortBased()) {
      throw new NotCohortBased(group.id());
    }
  }

  Change<Cohort> planned(Plan plan) {
    var period = period(plan);
    var closes = plan.enrolmentClosesOn() == null ? period.endsOn() : plan.enrolmentClosesOn();
    return Cohort.plan(
        plan.cohort(), period, capacity(plan), new Window(plan.enrolmentOpensOn(), closes));
  }

  void mustBeOutcomes(List<String> outcomes) {
    if (outcomes.isEmpty()
        || new HashSet<>(outcomes).size() < outcomes.size()
        || !settings.targetOutcomes().containsAll(outcomes)) {
      throw new OutcomesInvalid(settings.targetOutcomes());
    }
  }

  private Period period(Plan plan) {
    if (plan.year() < settings.firstYear() || plan.year() > 9_998) {
      throw new PeriodInvalid("There is no cohort year before " + settings.firstYear() + ".");
    }
    var year = Period.ofYear(plan.year(), settings.cohortYearStarts());
    var period = year.narrowed(plan.startsOn(), plan.endsOn());
    if (!year.contains(period)) {
      throw new PeriodInvalid(
          "The cohort of %d lies between %s and %s."
              .formatted(plan.year(), year.startsOn(), year.endsOn()));
    }
    return period;
  }

  private int capacity(Plan plan) {
    var capacity = plan.capacity() == null ? settings.cohortCapacity() : plan.capacity();
    if (capacity > settings.cohortCapacity()) {
      throw new TooLarge(capacity, settings.cohortCapacity());
    }
    return capacity;
  }

  /** A cohort to be planned; what is not said follows from the year. */
  public record Plan(
      GroupId group,
      int year,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable Integer capacity,
      @Nullable LocalDate enrolmentOpensOn,
      @Nullable LocalDate enrolmentClosesOn) {

    CohortId cohort() {
      return CohortId.of(group, year);
    }
  }
}
