package org.partnershiphub.notification.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.Lesson.AddressRefused;
import org.partnershiphub.notification.directory.Lesson.CardAt;
import org.partnershiphub.notification.directory.Lesson.GroupSeen;
import org.partnershiphub.notification.directory.Lesson.JurisdictionSeen;
import org.partnershiphub.notification.directory.Lesson.LeadNamed;
import org.partnershiphub.notification.directory.Lesson.MeetingOff;
import org.partnershiphub.notification.directory.Lesson.MeetingSeen;
import org.partnershiphub.notification.directory.Lesson.PersonErased;
import org.partnershiphub.notification.directory.Lesson.PersonLeft;
import org.partnershiphub.notification.directory.Lesson.PersonSeen;
import org.partnershiphub.notification.directory.Lesson.PersonsMerged;
import org.partnershiphub.notification.directory.Lesson.Settled;
import org.partnershiphub.notification.directory.Lesson.TermEnded;
import org.partnershiphub.notification.directory.Lesson.TermStarted;
import org.partnershiphub.notification.directory.Lesson.VerificationAsked;
import org.partnershiphub.notification.directory.Lesson.VerificationErased;
import org.partnershiphub.notification.directory.Lesson.VerificationMailed;
import org.partnershiphub.notification.directory.MeetingVersion.Access;
import org.partnershiphub.notification.directory.PersonCard.Departure;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.platform.icalendar.Recurrence;

/** One exam for the store and its fake: lessons in any order, and twice, come to the same. */
public interface DirectoryContract {

  AtomicInteger NUMBER = new AtomicInteger();
  LocalDate DAY = LocalDate.of(2026, 11, 20);
  Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  ZoneId DENVER = ZoneId.of("America/Denver");

  Directory directory();

  private static String fresh(String prefix) {
    return prefix + NUMBER.incrementAndGet();
  }

  private PersonCard person(PersonId id) {
    return directory().people(List.of(id)).get(id);
  }

  private static PersonSeen seen(PersonId person, long sequence, String address) {
    return new PersonSeen(person, sequence, "Name", address, DENVER, "az.dcs", false);
  }

  private static PersonLeft left(PersonId person, String organisation, long sequence) {
    return new PersonLeft(person, sequence, new Departure(organisation, DAY, NOW));
  }

  @Test
  default void the_last_card_counts_in_whatever_order_they_come() {
    var id = new PersonId(fresh("dp"));
    directory().learn(seen(id, 4, "new@example.org"));
    directory().learn(List.of(seen(id, 2, "old@example.org"), seen(id, 4, "new@example.org")));

    assertThat(person(id).address()).isEqualTo("new@example.org");
    assertThat(person(id).standing()).isEqualTo(Standing.ACTIVE);
  }

  @Test
  default void the_last_answer_to_all_and_to_each_date_counts_in_whatever_order_they_come() {
    var series = new MeetingId("series:" + fresh("da"));
    var date = new MeetingId(series + ":20270114t1400");
    var to = new Answers.Key(series, new PersonId(fresh("dp")));
    var no = new Answers.Answer(Answers.Response.DECLINED, 2);
    var yes = new Answers.Answer(Answers.Response.ACCEPTED, 1);
    directory()
        .learn(
            List.of(new Lesson.Answered(to, series, no, 3), new Lesson.Answered(to, date, yes, 2)));
    directory().learn(new Lesson.Answered(to, series, yes, 1));

    assertThat(directory().answers(List.of(to, new Answers.Key(date, to.person()))))
        .isEqualTo(Map.of(to, new Answers(to, Map.of(series, no, date, yes))));
    assertThat(directory().answers(List.of())).isEmpty();
  }

  @Test
  default void a_departure_doubts_only_the_older_card_of_that_organisation() {
    var id = new PersonId(fresh("dp"));
    directory().learn(left(id, "az.dcs", 5));
    assertThat(person(id)).as("a departure alone is no card").isNull();
    directory().learn(List.of(seen(id, 3, "a@example.org"), left(id, "elsewhere", 9)));
    assertThat(person(id).standing()).isEqualTo(Standing.UNSURE);
    directory().learn(seen(id, 6, "b@example.org"));
    assertThat(person(id).standing()).isEqualTo(Standing.ACTIVE);
    directory().learn(new PersonSeen(id, 7, null, null, DENVER, null, true));
    assertThat(person(id).standing()).isEqualTo(Standing.DEPARTED);
  }

  @Test
  default void a_refused_address_is_suspended_until_there_is_another() {
    var id = new PersonId(fresh("dp"));
    directory().learn(List.of(seen(id, 1, "a@example.org")));
    directory().learn(List.of(new AddressRefused(id, "a@example.org")));
    assertThat(person(id).addressRefused()).isTrue();
    directory().learn(seen(id, 2, "b@example.org"));
    assertThat(person(id).addressRefused()).isFalse();
  }

  @Test
  default void names_and_leads_come_apart() {
    var id = new JurisdictionId(fresh("dj"));
    directory().learn(new LeadNamed(id, new PersonId("p2"), 3));
    directory().learn(new LeadNamed(id, new PersonId("p1"), 2));
    assertThat(directory().jurisdictions(List.of(id)).get(id))
        .isEqualTo(new JurisdictionCard(id, null, new PersonId("p2")));
    directory().learn(List.of(new JurisdictionSeen(id, "Arizona", 1), new LeadNamed(id, null, 4)));
    assertThat(directory().jurisdictions(List.of(id)).get(id))
        .isEqualTo(new JurisdictionCard(id, "Arizona", null));
  }

  @Test
  default void a_group_keeps_its_newest_name() {
    var id = new GroupId(fresh("dg"));
    directory().learn(new GroupSeen(new GroupCard(id, "New name", "WORKGROUP", false), 2));
    directory().learn(new GroupSeen(new GroupCard(id, "Old name", "WORKGROUP", false), 1));

    assertThat(directory().groups(List.of(id)).get(id).name()).isEqualTo("New name");
    assertThat(directory().groups(List.of(new GroupId("nobody-told")))).isEmpty();
  }

  @Test
  default void a_card_that_was_taken_back_stays_away_unless_it_stands_later() {
    for (long seed = 1; seed <= 8; seed++) {
      var id = new PersonId(fresh("dp"));
      var lessons =
          new ArrayList<Lesson>(
              List.of(
                  new CardAt(seen(id, 3, "a@example.org"), new Place(2, 10)),
                  new CardAt(seen(id, 4, "b@example.org"), new Place(2, 11)),
                  new PersonErased(id, new Place(2, 20))));
      lessons.addAll(lessons);
      Collections.shuffle(lessons, new Random(seed));
      lessons.forEach(directory()::learn);

      assertThat(person(id).standing()).as("seed " + seed).isEqualTo(Standing.FORGOTTEN);
      assertThat(person(id).name()).isEmpty();
      assertThat(person(id).address()).isNull();
      directory().learn(seen(id, 9, "replayed@example.org"));
      directory().learn(new AddressRefused(id, "b@example.org"));
      assertThat(person(id).standing()).isEqualTo(Standing.FORGOTTEN);
      assertThat(person(id).contact().refused()).isNull();
      directory().learn(new CardAt(seen(id, 1, "again@example.org"), new Place(2, 21)));
      directory().learn(new PersonErased(id, new Place(2, 20)));
      assertThat(person(id).address()).isEqualTo("again@example.org");
      assertThat(person(id).standing()).isEqualTo(Standing.ACTIVE);
    }
  }

  @Test
  default void records_of_one_human_are_found_through_each_other() {
    var one = new PersonId(fresh("dp"));
    var two = new PersonId(fresh("dp"));
    var three = new PersonId(fresh("dp"));
    directory().learn(seen(one, 1, "a@example.org"));
    directory().learn(List.of(new PersonsMerged(one, two), new PersonsMerged(two, three)));
    directory().learn(new PersonsMerged(one, two));

    assertThat(directory().idsOf(one)).containsExactlyInAnyOrder(one, two, three);
    assertThat(directory().idsOf(three)).containsExactly(three);
    assertThat(person(three).past().mergedInto()).isEqualTo(two);
    assertThat(person(one).past().merged()).containsExactly(two);
  }

  @Test
  default void departures_are_kept_with_the_time_at_which_we_knew() {
    var id = new PersonId(fresh("dp"));
    directory().learn(List.of(seen(id, 1, "a@example.org"), left(id, "az.dcs", 5)));
    directory().learn(left(id, "az.dcs", 5));

    assertThat(person(id).past().departures()).containsExactly(new Departure("az.dcs", DAY, NOW));
  }

  @Test
  default void an_address_to_be_confirmed_is_kept_until_it_is_done() {
    for (long seed = 1; seed <= 8; seed++) {
      var name = "verification:p:" + fresh("a");
      var first = asked(name, 3, 10);
      directory().learn(first);
      assertThat(directory().verifications(List.of(name)).get(name)).isEqualTo(first.card());
      assertThat(first.toString()).doesNotContain("token").doesNotContain("@");
      var lessons = new ArrayList<Lesson>(List.of(first, new VerificationMailed(name, 3), first));
      Collections.shuffle(lessons, new Random(seed));
      lessons.forEach(directory()::learn);
      assertThat(directory().verifications(List.of(name))).as("seed " + seed).isEmpty();
      var again = asked(name, 5, 12);
      directory().learn(again);
      assertThat(directory().verifications(List.of(name))).containsValue(again.card());
      directory().learn(new VerificationErased(name, new Place(0, 13)));
      directory().learn(again);
      assertThat(directory().verifications(List.of(name))).isEmpty();
    }
  }

  private static VerificationAsked asked(String name, long version, long offset) {
    return new VerificationAsked(
        new VerificationCard(name, new PersonId("p"), "new@example.org", "token", version),
        new Place(0, offset));
  }

  @Test
  default void an_office_is_held_from_the_start_of_a_term_to_its_end() {
    var office = fresh("OFFICE_");
    directory().learn(new TermEnded(office, "p1:2025.01"));
    directory()
        .learn(
            List.of(
                new TermStarted(office, "p1:2025.01", new PersonId("p1")),
                new TermStarted(office, "p2:2026.01", new PersonId("p2"))));

    assertThat(directory().holders(office)).containsExactly(new PersonId("p2"));
    assertThat(directory().holders("NOBODYS")).isEmpty();
  }

  @Test
  default void what_is_settled_stays_settled() {
    var subject = fresh("ds");
    directory().learn(new Settled("TERM_ENDING", subject, 7));
    directory().learn(new Settled("TERM_ENDING", subject, 5));

    assertThat(directory().settled(List.of("TERM_ENDING|" + subject, "WELCOME|" + subject)))
        .containsExactly(Map.entry("TERM_ENDING|" + subject, 7L));
  }

  private static MeetingVersion version(int number, String start, GroupId group) {
    var local = LocalDateTime.parse(start);
    var timing = new Timing(local, DENVER, local.atZone(DENVER).toInstant(), 60);
    return new MeetingVersion(
        number, "Title " + number, timing, Access.MEMBERS, List.of(group), null, null);
  }

  @Test
  default void a_meeting_has_all_its_versions_in_whatever_order_they_come() {
    for (long seed = 1; seed <= 6; seed++) {
      var id = new MeetingId(fresh("dm"));
      var group = new GroupId(fresh("dg"));
      var lessons = new ArrayList<Lesson>();
      lessons.add(new MeetingSeen(id, version(1, "2027-03-11T12:00", group)));
      lessons.add(new MeetingSeen(id, version(2, "2027-03-18T12:00", group)));
      lessons.add(new MeetingOff(id, 3, "Nothing to decide"));
      lessons.addAll(lessons);
      Collections.shuffle(lessons, new Random(seed));
      lessons.forEach(directory()::learn);
      var card = directory().meetings(List.of(id)).get(id);

      assertThat(card.version()).as("seed " + seed).isEqualTo(3);
      assertThat(card.cancelled()).isTrue();
      assertThat(card.at(1)).isEqualTo(version(1, "2027-03-11T12:00", group));
      assertThat(card.at(3)).isEqualTo(version(2, "2027-03-18T12:00", group));
      assertThat(directory().nextMeeting(group, Instant.EPOCH)).isNull();
    }
  }

  @Test
  default void the_next_meeting_of_a_group_stands_and_is_still_to_come() {
    var group = new GroupId(fresh("dg"));
    var late = new MeetingId(fresh("dm"));
    var soon = new MeetingId(fresh("dm"));
    directory()
        .learn(
            List.of(
                new MeetingSeen(late, version(1, "2027-05-01T12:00", group)),
                new MeetingSeen(soon, version(1, "2027-04-01T12:00", group))));

    assertThat(directory().nextMeeting(group, Instant.EPOCH).timing().local())
        .isEqualTo("2027-04-01T12:00");
    directory().learn(new MeetingOff(soon, 2, null));
    assertThat(directory().nextMeeting(group, Instant.EPOCH).timing().local())
        .isEqualTo("2027-05-01T12:00");
    assertThat(directory().nextMeeting(group, Instant.parse("2028-01-01T00:00:00Z"))).isNull();
  }

  private static MeetingVersion series(String group, String title, Session... exceptions) {
    var first = LocalDateTime.parse("2027-01-14T14:00");
    var zone = ZoneId.of("America/New_York");
    return new MeetingVersion(
        1,
        title,
        new Timing(first, zone, first.atZone(zone).toInstant(), 60),
        MeetingVersion.Access.MEMBERS,
        List.of(new GroupId(group)),
        "Room 4",
        new Because("The room was taken.", null, null),
        new Course(
            Recurrence.parse("FREQ=MONTHLY;BYDAY=2TH"),
            List.of(LocalDateTime.parse("2027-02-20T10:00")),
            List.of(LocalDateTime.parse("2027-07-08T14:00")),
            List.of(exceptions),
            new Course.Chain(new MeetingId("series:root"), new MeetingId("series:root"), null),
            false));
  }

  private static Session moved(String original, String local) {
    var to = LocalDateTime.parse(local);
    var zone = ZoneId.of("America/New_York");
    return new Session(
        LocalDateTime.parse(original),
        new Timing(to, zone, to.atZone(zone).toInstant(), 90),
        "Its own title",
        null);
  }

  @Test
  default void a_series_comes_back_whole() {
    var id = new MeetingId("series:whole");
    var version = series("series-whole", "Monthly", moved("2027-03-11T14:00", "2027-03-18T14:00"));
    directory().learn(new MeetingSeen(id, version, 7, false));

    assertThat(directory().meetings(List.of(id)).get(id).at(1)).isEqualTo(version);
  }

  @Test
  default void later_words_for_a_version_count_in_any_order_and_keep_why_it_came_to_be() {
    var told = series("series-words", "Monthly");
    var reworded =
        new MeetingVersion(
            1,
            "Every month",
            told.timing(),
            told.access(),
            told.groups(),
            told.place(),
            Because.NOTHING,
            told.course());
    for (var first : List.of(true, false)) {
      var id = new MeetingId("series:words-" + first);
      var one = new MeetingSeen(id, told, 3, false);
      var other = new MeetingSeen(id, reworded, 4, true);
      directory().learn(first ? one : other);
      directory().learn(first ? other : one);

      var now = directory().meetings(List.of(id)).get(id).at(1);
      assertThat(now.title()).isEqualTo("Every month");
      assertThat(now.reason()).isEqualTo("The room was taken.");
      assertThat(now.course().reworded()).isTrue();
    }
  }

  @Test
  default void the_next_meeting_of_a_group_can_be_an_occurrence_of_a_series() {
    var id = new MeetingId("series:next");
    var group = new GroupId("series-next");
    directory()
        .learn(
            new MeetingSeen(
                id,
                series("series-next", "Monthly", moved("2027-03-11T14:00", "2027-03-18T14:00")),
                1,
                false));

    var next = directory().nextMeeting(group, Instant.parse("2027-03-01T00:00:00Z"));
    assertThat(next.timing().local()).isEqualTo("2027-03-18T14:00");
    assertThat(next.title()).isEqualTo("Its own title");
    directory().learn(new MeetingOff(id, 2, null));
    assertThat(directory().nextMeeting(group, Instant.parse("2027-03-01T00:00:00Z"))).isNull();
  }
}
