package org.partnershiphub.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.InMemoryDirectory;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Replacements.Filling;
import org.partnershiphub.notification.notices.Replacements.Open;
import org.partnershiphub.notification.notices.Replacements.Place;

/** Until when a lead hears, again and again, of the places to fill after a departure. */
class ReplacementNeededTest {

  private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final JurisdictionId ARIZONA = new JurisdictionId("az");
  private static final PersonId LEAD = new PersonId("lead");
  private static final PersonId GONE = new PersonId("gone");
  private static final PersonId NEW = new PersonId("new");
  private static final GroupId EXECUTIVE = new GroupId("ec");
  private static final GroupId DATA = new GroupId("data");
  private static final GroupId READING = new GroupId("reading");

  private final InMemoryReplacements replacements = new InMemoryReplacements();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final InMemoryNotices notices = new InMemoryNotices();
  private final List<NoticeId> queued = new ArrayList<>();
  private Instant now = NOW;
  private final ReplacementNeeded needed =
      new ReplacementNeeded(
          replacements,
          directory,
          new Planning(notices, queued::addAll, told -> () -> {}),
          new ReplacementSettings(Duration.ofSeconds(3), WEEK, 4),
          () -> now);

  @BeforeEach
  void somebody_departs() {
    directory.learn(new Lesson.LeadNamed(ARIZONA, LEAD, 1));
    replacements.departed(
        new Open("d1", GONE, ARIZONA, LocalDate.of(2026, 11, 20), 7, List.of(), 0), NOW);
    seatEnded(EXECUTIVE);
    seatEnded(DATA);
    replacements.placeEnded("d1", new Place(READING, "", NOW), NOW);
  }

  private void seatEnded(GroupId group) {
    replacements.placeEnded("d1", new Place(group, "PRIMARY", NOW), NOW);
  }

  private void filled(GroupId group, String capacity, PersonId by, Instant at) {
    replacements.filled(new Filling(Filling.seat(ARIZONA, group, capacity), by, at));
  }

  /** What is told in a week, counted from 0. */
  private List<GroupId> toldInWeek(int week) {
    queued.clear();
    now = NOW.plus(WEEK.multipliedBy(week));
    needed.look();
    needed.look();
    return queued.stream()
        .flatMap(it -> notices.all().stream().filter(one -> one.id().equals(it)))
        .map(it -> ((Matter.Replacement) it.matter()).places())
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void first_all_places_are_told_and_then_weekly_the_seats_that_nobody_has() {
    assertThat(toldInWeek(0)).containsExactly(EXECUTIVE, DATA, READING);
    assertThat(queued)
        .containsExactly(new NoticeId(LEAD, "gone", 7, NoticeKind.REPLACEMENT_NEEDED));
    assertThat(toldInWeek(1)).containsExactly(EXECUTIVE, DATA);
    assertThat(queued)
        .containsExactly(new NoticeId(LEAD, "gone~again1", 7, NoticeKind.REPLACEMENT_NEEDED));
    filled(EXECUTIVE, "PRIMARY", NEW, NOW.plusSeconds(60));
    assertThat(toldInWeek(2)).containsExactly(DATA);
    filled(DATA, "PRIMARY", NEW, NOW.plus(WEEK));
    assertThat(toldInWeek(3)).isEmpty();
  }

  @Test
  void it_ends_after_so_many_times() {
    assertThat(toldInWeek(0)).isNotEmpty();
    assertThat(toldInWeek(1)).isNotEmpty();
    assertThat(toldInWeek(2)).isNotEmpty();
    assertThat(toldInWeek(3)).isNotEmpty();
    assertThat(toldInWeek(4)).isEmpty();
    assertThat(toldInWeek(5)).isEmpty();
  }

  @Test
  void weeks_of_an_outage_are_told_once() {
    assertThat(toldInWeek(0)).isNotEmpty();
    assertThat(toldInWeek(3)).hasSize(2);
    assertThat(toldInWeek(3)).isEmpty();
  }

  @Test
  void whoever_had_the_seat_before_or_sits_beside_it_does_not_fill_it() {
    filled(EXECUTIVE, "PRIMARY", GONE, NOW.minusSeconds(60));
    filled(DATA, "ALTERNATE", NEW, NOW.plusSeconds(60));

    assertThat(toldInWeek(0)).contains(EXECUTIVE, DATA);
    assertThat(toldInWeek(1)).containsExactly(EXECUTIVE, DATA);
  }

  @Test
  void who_was_seated_and_left_at_one_moment_does_not_fill_the_seat_but_a_successor_then_does() {
    filled(EXECUTIVE, "PRIMARY", GONE, NOW);
    filled(DATA, "PRIMARY", NEW, NOW);

    assertThat(toldInWeek(0)).containsExactly(EXECUTIVE, READING);
  }

  @Test
  void a_group_that_closed_has_nothing_to_fill() {
    replacements.filled(new Filling(Filling.group(DATA), null, NOW.plusSeconds(60)));

    assertThat(toldInWeek(0)).containsExactly(EXECUTIVE, READING);
  }

  @Test
  void who_withdrew_has_nothing_to_fill() {
    assertThat(toldInWeek(0)).isNotEmpty();
    replacements.filled(new Filling(Filling.jurisdiction(ARIZONA), null, NOW.plusSeconds(60)));

    assertThat(toldInWeek(1)).isEmpty();
  }

  @Test
  void whoever_is_the_lead_then_is_told_again() {
    assertThat(toldInWeek(0)).isNotEmpty();
    directory.learn(new Lesson.LeadNamed(ARIZONA, NEW, 2));

    assertThat(toldInWeek(1)).hasSize(2);
    assertThat(queued).extracting(NoticeId::person).containsExactly(NEW);
  }
}
