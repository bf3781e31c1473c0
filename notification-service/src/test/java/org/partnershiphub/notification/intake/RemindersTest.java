package org.partnershiphub.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.notification.mail.Mail;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Reason;

/** Who is reminded of a meeting, when, and who is not any more. All facts are of November 23. */
class RemindersTest {

  private final Town town = new Town(new Random(1), 0);
  private int number = 100;

  @BeforeEach
  void twoPeopleInTwoZones() {
    hear(
        "community.group-created.v1",
        "g1",
        "{'group':'g1','name':'Group 1','category':'WORKGROUP','confidential':false}");
    SeriesTest.card(town, 2, "p1", "America/New_York");
    SeriesTest.card(town, 3, "p2", "America/Phoenix");
  }

  private void hear(String type, String subject, String data) {
    town.hear(SeriesTest.fact(number++, type, subject, data));
    town.drain();
  }

  /** A single meeting; its time is that of New York. */
  private void meeting(String change, int version, String local, String at, String... people) {
    stands(change.equals("MOVED") ? "moved" : "scheduled", version, local, at);
    issued(change, version, people);
  }

  private void stands(String what, int version, String local, String at) {
    hear(
        "meetings.meeting-" + what + ".v1",
        "m1",
        ("{'meeting':'m1','version':%d,'title':'Data Committee','startsLocal':'%s',"
                + "'zone':'America/New_York','startsAt':'%s','durationMinutes':60,"
                + "'accessLevel':'MEMBERS','groups':['g1'],'place':'Room 4'}")
            .formatted(version, local, at));
  }

  private void issued(String change, int version, String... people) {
    var invitees = new ArrayList<String>();
    for (var person : people) {
      invitees.add("{'person':'%s','sequence':%d,'via':['g1']}".formatted(person, version));
    }
    hear(
        "meetings.invitations-issued.v1",
        "m1",
        "{'meeting':'m1','version':%d,'change':'%s','invitees':[%s]}"
            .formatted(version, change, String.join(",", invitees)));
  }

  private void answered(String person, String response) {
    hear(
        "meetings.response-recorded.v1",
        "m1",
        ("{'meeting':'m1','subject':'m1','person':'%s','version':1,'response':'%s',"
                + "'through':'PAGE','at':'2026-11-24T15:00:00Z'}")
            .formatted(person, response));
  }

  private void at(String instant) {
    town.ringAt(Instant.parse(instant));
  }

  private List<Notice> reminders() {
    return town.notices.all().stream()
        .filter(it -> it.id().kind() == NoticeKind.MEETING_REMINDER)
        .toList();
  }

  private List<String> subjects() {
    return town.mails.stream().map(RemindersTest::subject).toList();
  }

  private static String subject(Mail mail) {
    try {
      return mail.to() + " " + SeriesTest.read(mail).getSubject();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> mailedTo() {
    return town.mails.stream().map(Mail::to).sorted().toList();
  }

  /** Wednesday, December 16, 14:00 in New York. */
  private void called() {
    meeting("SCHEDULED", 1, "2026-12-16T14:00", "2026-12-16T19:00:00Z", "p1", "p2");
    town.mails.clear();
  }

  @Test
  void everybody_is_reminded_a_week_a_business_day_and_an_hour_before() throws Exception {
    called();

    at("2026-12-09T18:59:00Z");
    assertThat(town.mails).isEmpty();
    at("2026-12-09T19:00:00Z");
    assertThat(mailedTo()).containsExactly("p1@example.org", "p2@example.org");
    assertThat(SeriesTest.parts(town.mails.getFirst()).text())
        .contains("This meeting is in 7 days.")
        .contains("Say whether you come");
    town.mails.clear();

    at("2026-12-15T14:00:00Z");
    assertThat(mailedTo()).as("nine in New York").containsExactly("p1@example.org");
    at("2026-12-15T15:59:00Z");
    assertThat(town.mails).hasSize(1);
    at("2026-12-15T16:00:00Z");
    assertThat(mailedTo()).as("nine in Phoenix").contains("p2@example.org");
    assertThat(SeriesTest.parts(town.mails.getFirst()).text())
        .contains("This meeting is tomorrow.");
    town.mails.clear();

    at("2026-12-16T18:00:00Z");
    assertThat(subjects())
        .anyMatch(it -> it.startsWith("p2@example.org Reminder: Data Committee"))
        .hasSize(2);
    at("2026-12-16T19:00:00Z");
    at("2026-12-17T19:00:00Z");
    assertThat(town.mails).hasSize(2);
    assertThat(reminders()).hasSize(6);
  }

  @Test
  void two_that_ring_at_once_and_one_that_rings_again_remind_once() {
    called();
    for (int i = 0; i < 3; i++) {
      town.ringAgain(Instant.parse("2026-12-09T19:00:00Z"));
    }

    assertThat(town.mails).hasSize(2);
  }

  @Test
  void who_has_said_no_or_sends_somebody_is_not_reminded_and_who_comes_is_not_asked()
      throws Exception {
    called();
    answered("p1", "DECLINED");
    answered("p2", "ACCEPTED");
    at("2026-12-09T19:00:00Z");

    assertThat(mailedTo()).containsExactly("p2@example.org");
    assertThat(SeriesTest.parts(town.mails.getFirst()).text())
        .contains("You have said that you come.")
        .doesNotContain("Say whether you come");
    assertThat(reminders()).anyMatch(it -> it.progress().reason() == Reason.DECLINED);
  }

  @Test
  void a_meeting_that_was_moved_is_reminded_of_at_its_new_time_only() {
    called();
    at("2026-12-09T19:00:00Z");
    town.mails.clear();
    meeting("MOVED", 2, "2026-12-18T14:00", "2026-12-18T19:00:00Z", "p1", "p2");
    town.mails.clear();

    at("2026-12-11T18:00:00Z");
    assertThat(town.mails).isEmpty();
    at("2026-12-11T19:00:00Z");
    assertThat(town.mails).hasSize(2);
    at("2026-12-15T16:00:00Z");
    at("2026-12-16T18:00:00Z");
    assertThat(town.mails).as("nothing of the old time").hasSize(2);
    assertThat(reminders()).hasSize(4);
  }

  @Test
  void an_answer_to_the_old_time_is_none_to_the_new_one() {
    called();
    answered("p1", "DECLINED");
    meeting("MOVED", 2, "2026-12-18T14:00", "2026-12-18T19:00:00Z", "p1", "p2");
    town.mails.clear();
    at("2026-12-11T19:00:00Z");

    assertThat(mailedTo()).containsExactly("p1@example.org", "p2@example.org");
  }

  @Test
  void nobody_is_reminded_of_what_was_cancelled_or_of_what_they_are_not_invited_to_any_more() {
    called();
    hear(
        "meetings.invitations-withdrawn.v1",
        "m1",
        "{'meeting':'m1','version':1,'reason':'LEFT_GROUP','invitees':[{'person':'p1','sequence':2}]}");
    town.mails.clear();
    at("2026-12-09T19:00:00Z");
    assertThat(mailedTo()).containsExactly("p2@example.org");
    town.mails.clear();

    hear("meetings.meeting-cancelled.v1", "m1", "{'meeting':'m1','version':2}");
    at("2026-12-15T16:00:00Z");
    at("2026-12-16T18:00:00Z");
    assertThat(town.mails).isEmpty();
  }

  @Test
  void a_reminder_that_waited_until_the_meeting_had_begun_is_not_sent() {
    called();
    town.ringWithoutDelivery(Instant.parse("2026-12-16T18:30:00Z"));
    town.deliverAt(Instant.parse("2026-12-16T19:00:00Z"));

    assertThat(town.mails).isEmpty();
    assertThat(reminders()).allMatch(it -> it.progress().reason() == Reason.TOO_LATE);
  }

  @Test
  void a_reminder_in_the_past_is_told_to_nobody() {
    meeting("SCHEDULED", 1, "2026-11-27T14:00", "2026-11-27T19:00:00Z", "p1");
    town.mails.clear();
    at("2026-11-23T15:00:01Z");
    assertThat(town.mails).as("a week before was long ago").isEmpty();
    at("2026-11-26T14:00:00Z");
    assertThat(town.mails).hasSize(1);
  }

  @Test
  void whoever_was_invited_a_moment_ago_is_not_reminded() {
    // A week before is an hour after the invitation.
    meeting("SCHEDULED", 1, "2026-11-30T11:00", "2026-11-30T16:00:00Z", "p1");
    town.mails.clear();
    at("2026-11-23T16:00:00Z");

    assertThat(town.mails).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-10T06:59:00Z", "2026-12-10T07:01:00Z"})
  void after_an_outage_what_is_late_by_little_is_told_and_what_is_stale_is_not(String back) {
    called();
    at(back);

    assertThat(reminders()).hasSize(back.contains("06:59") ? 2 : 0);
  }

  @Test
  void of_a_series_each_date_is_reminded_of() throws Exception {
    var series = new SeriesFacts("series:ec", "series:ec", 200);
    series.defined().issued(1, 1, "SCHEDULED", "p1");
    series.all.forEach(town::hear);
    town.drain();
    town.mails.clear();

    at("2027-01-07T19:00:00Z");
    at("2027-01-21T19:00:00Z");
    assertThat(subjects())
        .hasSize(2)
        .anyMatch(it -> it.contains("Thu Jan 14"))
        .anyMatch(it -> it.contains("Thu Jan 28"));
    assertThat(reminders())
        .extracting(it -> it.id().subject())
        .containsExactlyInAnyOrder("series:ec:20270114t1400~7d", "series:ec:20270128t1400~7d");
  }

  @Test
  void facts_in_any_order_and_twice_come_to_the_same_reminders() {
    for (int seed = 1; seed <= 30; seed++) {
      var random = new Random(seed);
      var shuffled = new Town(random, 0.02);
      SeriesTest.card(shuffled, 2, "p1", "America/New_York");
      SeriesTest.card(shuffled, 3, "p2", "America/Phoenix");
      var facts = new ArrayList<>(recorded());
      facts.add(facts.get(random.nextInt(facts.size())));
      Collections.shuffle(facts, random);
      facts.forEach(shuffled::hear);
      shuffled.calm();
      shuffled.ringAt(Instant.parse("2026-12-11T19:00:00Z"));

      assertThat(
              shuffled.notices.all().stream()
                  .filter(it -> it.id().kind() == NoticeKind.MEETING_REMINDER)
                  .map(it -> it.id() + " " + it.progress().state()))
          .as("seed %d", seed)
          .containsExactlyInAnyOrder(
              "p1|m1~7d|1797620400|MEETING_REMINDER SENT",
              "p2|m1~7d|1797620400|MEETING_REMINDER SENT");
    }
  }

  /** A meeting that is called and moved. */
  private List<byte[]> recorded() {
    var recording = new RemindersTest();
    var heard = new ArrayList<byte[]>();
    recording.town.overhear(heard::add);
    recording.hear(
        "community.group-created.v1",
        "g1",
        "{'group':'g1','name':'Group 1','category':'WORKGROUP','confidential':false}");
    recording.meeting("SCHEDULED", 1, "2026-12-16T14:00", "2026-12-16T19:00:00Z", "p1", "p2");
    recording.meeting("MOVED", 2, "2026-12-18T14:00", "2026-12-18T19:00:00Z", "p1", "p2");
    return heard;
  }
}
