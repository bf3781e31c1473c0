package org.partnershiphub.community.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.community.memory.Given.DAY;
import static org.partnershiphub.community.memory.Given.NOON;
import static org.partnershiphub.community.memory.Given.SETTINGS;
import static org.partnershiphub.community.memory.Given.learners;
import static org.partnershiphub.community.memory.Given.person;
import static org.partnershiphub.community.memory.Given.place;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.community.cohorts.CohortFact.CohortClosed;
import org.partnershiphub.community.cohorts.CohortFact.EnrolmentWindowClosed;
import org.partnershiphub.community.cohorts.CohortFact.EnrolmentWindowOpened;
import org.partnershiphub.community.cohorts.Planning.Plan;
import org.partnershiphub.community.groups.Applicants;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.Origin;
import org.partnershiphub.community.groups.Scenes;
import org.partnershiphub.community.groups.Standing;
import org.partnershiphub.community.memory.InMemoryCohorts;
import org.partnershiphub.community.memory.InMemoryGroups;
import org.partnershiphub.community.memory.InMemoryParticipations;
import org.partnershiphub.community.memory.InMemoryPartners;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Room.Window;
import org.partnershiphub.community.rules.Today;

/** When people are told that they can enrol in a cohort, and who is. */
class EnrolmentCallsTest {

  private static final GroupId GROUP = new GroupId("learners");
  private static final CohortId NEXT = CohortId.of(GROUP, 2027);
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate LAST = DAY.plusDays(30);

  private Instant now = NOON;
  private final Today today =
      new Today(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          },
          SETTINGS);
  private final InMemoryGroups groups = new InMemoryGroups();
  private final InMemoryPartners partners = new InMemoryPartners();
  private final InMemoryCohorts cohorts = new InMemoryCohorts();
  private final Scenes scenes = new Scenes(partners, cohorts, today);
  private final Applicants applicants =
      new Applicants(partners, groups, new InMemoryParticipations());
  private final Planning planning =
      new Planning(cohorts, groups, new Standing(groups, scenes), SETTINGS);
  private final Enrolling enrolling = new Enrolling(cohorts, groups, applicants, scenes, today);
  private final EnrolmentCalls calls =
      new EnrolmentCalls(cohorts, groups, partners, applicants, scenes, today, SETTINGS);

  @BeforeEach
  void a_learning_community_of_three_people() {
    for (int i = 1; i <= 3; i++) {
      partners.active(place(i).value());
      partners.affiliate(person(i).value(), place(i).value());
    }
    groups
        .all()
        .create(GROUP, learners(GROUP).founded(Origin.COMMAND, scenes.ofNewGroup().block()))
        .block();
  }

  private void plan(@Nullable LocalDate opens, int capacity) {
    planning.plan(new Plan(GROUP, 2027, null, null, capacity, opens, LAST)).block();
  }

  private void look(LocalDate day) {
    now = NOON.plus(ChronoUnit.DAYS.between(DAY, day), ChronoUnit.DAYS);
    calls.look().block();
    calls.look().block();
  }

  private <T> List<T> told(Class<T> type) {
    return cohorts.told().stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void on_its_day_everybody_whom_the_rules_admit_is_called_once() {
    partners.affiliate("outsider", "not-active");
    partners.depart("p3");
    plan(DAY.plusDays(2), 9);
    look(DAY.plusDays(1));
    assertThat(told(EnrolmentWindowOpened.class)).isEmpty();
    look(DAY.plusDays(2));
    look(DAY.plusDays(3));

    assertThat(told(EnrolmentWindowOpened.class))
        .containsExactly(
            new EnrolmentWindowOpened(
                GROUP, NEXT, DAY.plusDays(2), LAST, ZONE, 1, 1, List.of(person(1), person(2))));
  }

  @Test
  void one_that_is_open_at_once_calls_at_once_and_not_who_has_a_place_already() {
    plan(null, 9);
    enrolling.confirm(NEXT, person(1)).block();
    look(DAY);

    assertThat(told(EnrolmentWindowOpened.class))
        .singleElement()
        .satisfies(it -> assertThat(it.opensOn()).isNull())
        .satisfies(it -> assertThat(it.eligible()).containsExactly(person(2), person(3)));
  }

  @Test
  void a_full_one_calls_nobody_until_a_place_is_free() {
    plan(null, 1);
    enrolling.confirm(NEXT, person(1)).block();
    look(DAY);
    assertThat(told(EnrolmentWindowOpened.class)).isEmpty();
    enrolling.leave(NEXT, person(1)).block();
    look(DAY);

    assertThat(told(EnrolmentWindowOpened.class)).hasSize(1);
  }

  @Test
  void after_the_last_day_it_is_told_once_that_enrolment_is_over() {
    plan(null, 9);
    look(DAY);
    look(LAST);
    assertThat(told(EnrolmentWindowClosed.class)).isEmpty();
    look(LAST.plusDays(1));
    look(LAST.plusDays(1));

    assertThat(told(EnrolmentWindowClosed.class))
        .containsExactly(new EnrolmentWindowClosed(GROUP, NEXT, LAST));
  }

  @Test
  void a_window_that_passed_while_nobody_looked_is_not_told_of() {
    plan(DAY, 9);
    look(LAST.plusDays(1));

    assertThat(told(EnrolmentWindowOpened.class)).isEmpty();
    assertThat(told(EnrolmentWindowClosed.class)).isEmpty();
  }

  @Test
  void a_cohort_that_closes_while_it_calls_tells_both() {
    plan(null, 9);
    look(DAY);
    cohorts.all().change(NEXT, it -> it.close(DAY)).block();
    look(LAST.plusDays(1));

    assertThat(told(CohortClosed.class)).hasSize(1);
    assertThat(told(EnrolmentWindowClosed.class))
        .containsExactly(new EnrolmentWindowClosed(GROUP, NEXT, DAY));
  }

  @Test
  void a_cohort_that_goes_on_already_or_was_brought_in_with_its_enrolment_under_way_calls_nobody() {
    plan(null, 9);
    var planned = cohorts.all().get(NEXT).block().state();
    var going = planned.living(CohortLife.PLANNED.opened(DAY));
    var brought = planned.living(CohortLife.imported(null, null, "record"));
    var broughtAhead =
        new Cohort(
            NEXT,
            planned.period(),
            9,
            new Window(DAY, LAST),
            null,
            List.of(),
            CohortLife.imported(null, null, "record"));

    assertThat(Stream.of(going, brought, broughtAhead).map(it -> Call.isDue(it, DAY)))
        .containsExactly(false, false, true);
  }

  @Test
  void many_are_told_of_in_parts() {
    plan(null, 9);
    var planned = cohorts.all().get(NEXT).block().state();
    var many = IntStream.range(0, 1_001).mapToObj(it -> person(10_000 + it)).toList();
    var parts = Call.open(planned, many, ZONE, DAY).facts();

    assertThat(parts)
        .map(it -> (EnrolmentWindowOpened) it)
        .satisfies(all -> assertThat(all).extracting(it -> it.part()).containsExactly(1, 2, 3))
        .satisfies(all -> assertThat(all).allMatch(it -> it.parts() == 3))
        .satisfies(
            all ->
                assertThat(all.stream().flatMap(it -> it.eligible().stream()))
                    .containsExactlyElementsOf(many));
  }
}
