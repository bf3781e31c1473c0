package org.partnershiphub.events.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.answers.Answer;
import org.partnershiphub.events.answers.InMemoryAnswers;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.InMemoryRosters;
import org.partnershiphub.events.audience.Part;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Place;
import org.partnershiphub.events.calendars.BusyTimes.Stretch;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.InMemoryMeetings;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Notice;
import org.partnershiphub.events.schedule.Proposal;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.Subject;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;

class FreeBusyTest {

  private static final GroupId EC = new GroupId("ec");
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Actor COORDINATOR = new Actor("p181", Set.of("COORDINATOR"));
  private static final Instant MONDAY = Instant.parse("2027-03-08T00:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2027-03-09T00:00:00Z");

  private final InMemoryRosters rosters = new InMemoryRosters();
  private final InMemoryMeetings meetings = new InMemoryMeetings();
  private final InMemoryAnswers given = new InMemoryAnswers();

  private FreeBusy freeBusy() {
    var clock = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));
    return new FreeBusy(new GroupPeople(rosters, clock), meetings, given, policy());
  }

  static CalendarPolicy policy() {
    return new CalendarPolicy(
        "hub.example.org",
        "notices@hub.example.org",
        URI.create("https://hub.example.org"),
        Duration.ofDays(180),
        Duration.ofHours(1),
        1_000,
        3,
        62);
  }

  private void seat(String person) {
    var place = Place.seat(EC, "ec:" + person, new PersonId(person));
    rosters.taken(place, new Part(Capacity.PRIMARY, null), 1).block();
  }

  private void meeting(String id, String local, int minutes) {
    var when = new Proposal.When(LocalDateTime.parse(local), UTC, null, minutes);
    var proposal =
        new Proposal(
            new MeetingId(id),
            null,
            Addressees.ofGroups(List.of(EC)),
            "A",
            null,
            null,
            null,
            when,
            null,
            null,
            null);
    var subject = new Subject("A", null, null, AccessLevel.CONFIDENTIAL);
    meetings.create(new MeetingId(id), Meeting.schedule(proposal, subject, Notice.NONE)).block();
  }

  private void answer(String person, String meeting, Answer answer) {
    given.give(new MeetingId(meeting), new PersonId(person), answer);
  }

  private FreeBusy.Times ask(Actor actor) {
    return freeBusy().of(EC, MONDAY, TUESDAY, actor).block();
  }

  private static Busy busy(String from, String to, int people) {
    return new Busy(
        Instant.parse("2027-03-" + from + ":00Z"), Instant.parse("2027-03-" + to + ":00Z"), people);
  }

  @Test
  void only_what_was_accepted_makes_busy_and_only_how_many_are_is_said() {
    List.of("ada", "bob", "cy", "dee").forEach(this::seat);
    meeting("m-1", "2027-03-08T09:00", 60);
    meeting("m-2", "2027-03-08T09:30", 60);
    answer("ada", "m-1", Answer.ACCEPTED);
    answer("bob", "m-1", Answer.TENTATIVE);
    answer("cy", "m-1", Answer.ACCEPTED);
    answer("cy", "m-2", Answer.ACCEPTED);
    answer("dee", "m-2", Answer.DECLINED);
    answer("elsewhere", "m-2", Answer.ACCEPTED);

    assertThat(ask(COORDINATOR))
        .isEqualTo(
            new FreeBusy.Times(
                4, List.of(busy("08T09:00", "08T10:00", 2), busy("08T10:00", "08T10:30", 1))));
  }

  @Test
  void what_reaches_over_the_edge_is_cut_and_what_is_cancelled_makes_nobody_busy() {
    List.of("ada", "bob", "cy").forEach(this::seat);
    meeting("m-1", "2027-03-07T23:00", 120);
    meeting("m-2", "2027-03-08T12:00", 60);
    answer("ada", "m-1", Answer.ACCEPTED);
    answer("ada", "m-2", Answer.ACCEPTED);
    meetings.change(new MeetingId("m-2"), it -> it.cancel(null)).block();

    assertThat(ask(new Actor("bob", Set.of())).busy())
        .containsExactly(busy("08T00:00", "08T01:00", 1));
  }

  @Test
  void an_answer_to_an_earlier_time_makes_nobody_busy() {
    List.of("ada", "bob", "cy").forEach(this::seat);
    meeting("m-1", "2027-03-08T09:00", 60);
    answer("ada", "m-1", Answer.ACCEPTED);
    var later = Slot.of(LocalDateTime.parse("2027-03-08T15:00"), UTC, null, 60);
    meetings.change(new MeetingId("m-1"), it -> it.move(later, null)).block();

    assertThat(ask(COORDINATOR).busy()).isEmpty();
  }

  @Test
  void of_two_people_it_is_not_said_but_to_coordinators() {
    List.of("ada", "bob").forEach(this::seat);

    assertThatThrownBy(() -> ask(new Actor("ada", Set.of())))
        .isInstanceOf(CalendarProblem.TooFewPeople.class);
    assertThat(ask(COORDINATOR).people()).isEqualTo(2);
  }

  @Test
  void whoever_is_not_in_the_group_is_told_nothing() {
    List.of("ada", "bob", "cy").forEach(this::seat);

    assertThatThrownBy(() -> ask(new Actor("zoe", Set.of()))).isInstanceOf(Forbidden.class);
  }

  @Test
  void a_stretch_has_an_end_behind_its_beginning_and_is_not_endless() {
    assertThatThrownBy(() -> freeBusy().of(EC, TUESDAY, MONDAY, COORDINATOR).block())
        .isInstanceOf(CalendarProblem.StretchUnfit.class);
    assertThatThrownBy(
            () ->
                freeBusy()
                    .of(EC, MONDAY, Instant.parse("2028-01-01T00:00:00Z"), COORDINATOR)
                    .block())
        .isInstanceOf(CalendarProblem.StretchUnfit.class);
  }

  @Test
  void stretches_that_touch_or_overlap_make_one() {
    var nine = Instant.parse("2027-03-08T09:00:00Z");
    var ten = nine.plusSeconds(3_600);
    var eleven = ten.plusSeconds(3_600);

    assertThat(
            BusyTimes.count(
                List.of(
                    List.of(
                        new Stretch(ten, eleven), new Stretch(nine, ten), new Stretch(nine, nine)),
                    List.of())))
        .containsExactly(new Busy(nine, eleven, 1));
  }
}
