package org.partnershiphub.community.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.community.memory.Given.DAY;
import static org.partnershiphub.community.memory.Given.SETTINGS;
import static org.partnershiphub.community.memory.Given.TODAY;
import static org.partnershiphub.community.memory.Given.learners;
import static org.partnershiphub.community.memory.Given.person;
import static org.partnershiphub.community.memory.Given.place;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partnershiphub.community.cohorts.Planning.Plan;
import org.partnershiphub.community.groups.Applicants;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.GroupFact.CohortMadeCurrent;
import org.partnershiphub.community.groups.GroupFact.CohortRolledOver;
import org.partnershiphub.community.groups.GroupProblem;
import org.partnershiphub.community.groups.Origin;
import org.partnershiphub.community.groups.Scenes;
import org.partnershiphub.community.groups.Standing;
import org.partnershiphub.community.memory.InMemoryCohorts;
import org.partnershiphub.community.memory.InMemoryGroups;
import org.partnershiphub.community.memory.InMemoryParticipations;
import org.partnershiphub.community.memory.InMemoryPartners;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.AlreadyThere;
import org.partnershiphub.platform.change.Expected;

/** However cohorts are planned, filled and rolled over: one is current, and each step is once. */
class RolloverPropertyTest {

  private static final GroupId GROUP = new GroupId("learners");
  private static final int PEOPLE = 6;

  @Test
  void at_most_one_cohort_is_current_and_no_step_is_told_twice() {
    qt().withExamples(150)
        .forAll(
            lists().of(integers().between(0, 999)).ofSizeBetween(1, 60),
            integers().between(0, 1_000_000))
        .check(
            (commands, seed) -> {
              var community = new Community(new Random(seed));
              for (var command : commands) {
                community.act(command);
                if (community.currentOnes() > 1) {
                  return false;
                }
              }
              community.quiesce();
              return community.currentOnes() <= 1 && community.toldEachStepOnce();
            });
  }

  @Test
  void rolling_over_again_gives_the_same_answer_and_tells_nothing() {
    qt().withExamples(100)
        .forAll(
            lists().of(integers().between(0, PEOPLE - 1)).ofSizeBetween(0, 8),
            lists().of(integers().between(0, PEOPLE - 1)).ofSizeBetween(0, 8))
        .check(
            (before, after) -> {
              var community = new Community(new Random(1));
              community.begun(before, after);
              var planned = community.rollovers.preview(id(2026), null).block();
              var done = community.rollovers.commit(id(2026), null).block();
              var told = community.groups.told().size();
              var again = community.rollovers.commit(id(2026), null).block();
              return planned.rollover().equals(done.rollover())
                  && planned.notified().equals(done.notified())
                  && again.rollover().equals(done.rollover())
                  && again.notified().isEmpty()
                  && community.groups.told().size() == told;
            });
  }

  @Test
  void a_cohort_year_ends_on_the_day_before_the_next_whatever_day_it_begins() {
    qt().forAll(integers().between(2018, 2200), integers().between(1, 366))
        .check(
            (year, day) -> {
              var starts = MonthDay.from(LocalDate.ofYearDay(2024, day));
              var period = Period.ofYear(year, starts);
              return period.endsOn().plusDays(1).equals(Period.ofYear(year + 1, starts).startsOn());
            });
  }

  @Test
  void who_departed_before_the_opening_does_not_come_along() {
    var community = new Community(new Random(1));
    community.begun(List.of(1, 2), List.of(2, 3));
    community.partners.depart("p3");
    var done = community.rollovers.commit(id(2026), null).block();
    assertThat(done.rollover().joining()).isEmpty();
    community.quiesce();
    assertThat(community.cohorts.all().get(id(2027)).block().state().people())
        .containsExactly(person(2));
  }

  private static CohortId id(int year) {
    return CohortId.of(GROUP, year);
  }

  /** The real services on ports in memory; facts come late and twice, in their order. */
  private static final class Community {

    private final Random random;
    private final InMemoryGroups groups = new InMemoryGroups();
    private final InMemoryPartners partners = new InMemoryPartners();
    private final InMemoryCohorts cohorts = new InMemoryCohorts();
    private final Scenes scenes = new Scenes(partners, cohorts, TODAY);
    private final Standing standing = new Standing(groups, scenes);
    private final Planning planning = new Planning(cohorts, groups, standing, SETTINGS);
    private final Enrolling enrolling =
        new Enrolling(
            cohorts,
            groups,
            new Applicants(partners, groups, new InMemoryParticipations()),
            scenes,
            TODAY);
    private final Rollovers rollovers =
        new Rollovers(cohorts, groups, partners, scenes, standing, TODAY);
    private int delivered;

    Community(Random random) {
      this.random = random;
      for (int i = 0; i < PEOPLE; i++) {
        partners.active(place(i).value());
        partners.affiliate(person(i).value(), place(i).value());
      }
      groups
          .all()
          .create(GROUP, learners(GROUP).founded(Origin.COMMAND, scenes.ofNewGroup().block()))
          .block();
    }

    void begun(List<Integer> before, List<Integer> after) {
      for (int year : new int[] {2026, 2027}) {
        plan(year, PEOPLE);
        planning.work(id(year), "Theme", List.of("equity"), Expected.ANY).block();
      }
      before.forEach(it -> enrolling.confirm(id(2026), person(it)).block());
      after.forEach(it -> enrolling.confirm(id(2027), person(it)).block());
      rollovers.begin(id(2026)).block();
      quiesce();
    }

    private void plan(int year, int capacity) {
      planning.plan(new Plan(GROUP, year, null, null, capacity, null, null)).block();
    }

    void act(int command) {
      var year = 2026 + command % 4;
      try {
        switch (command / 4 % 7) {
          case 0 -> plan(year, 4);
          case 1 -> planning.work(id(year), "Theme", List.of("equity"), Expected.ANY).block();
          case 2, 3 -> enrolling.confirm(id(year), person(command % PEOPLE)).block();
          case 4 -> enrolling.leave(id(year), person(command % PEOPLE)).block();
          case 5 -> rollovers.begin(id(year)).block();
          default -> rollovers.commit(id(year), null).block();
        }
      } catch (GroupProblem | CohortProblem | AlreadyThere refused) {
        // Nothing changes, then.
      }
      if (random.nextBoolean()) {
        deliver();
      }
    }

    void deliver() {
      if (delivered < groups.told().size()) {
        hear(delivered);
        if (random.nextInt(3) == 0) {
          hear(random.nextInt(delivered + 1));
        }
        delivered++;
      }
    }

    private void hear(int index) {
      switch (groups.told().get(index)) {
        case CohortRolledOver fact -> rollovers.follow(fact.from(), fact.to(), fact.on()).block();
        case CohortMadeCurrent fact -> rollovers.open(fact.cohort(), DAY).block();
        default -> {}
      }
    }

    void quiesce() {
      while (delivered < groups.told().size()) {
        deliver();
      }
    }

    long currentOnes() {
      return cohorts
          .page(GROUP, null, 100)
          .filter(it -> it.state().status(DAY) == CohortStatus.CURRENT)
          .count()
          .block();
    }

    boolean toldEachStepOnce() {
      var steps =
          groups.told().stream()
              .filter(CohortRolledOver.class::isInstance)
              .map(it -> ((CohortRolledOver) it).rollover())
              .toList();
      return steps.stream().distinct().count() == steps.size();
    }
  }
}
