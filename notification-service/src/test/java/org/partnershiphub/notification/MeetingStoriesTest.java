package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.Parts;
import org.partnershiphub.platform.testing.Tokens;

/** What people hear of meetings, and what not. */
class MeetingStoriesTest extends Stories {

  @Test
  void one_notice_however_many_groups_and_repetitions() throws Exception {
    facts.person("t101", "Birch Foxglove", "America/Phoenix");
    facts.group("t1-ec", "Executive Committee", "GOVERNANCE_COMMITTEE");
    facts.group("t1-cir", "CIR peer-to-peer", "PEER_TO_PEER");
    march("t1-m", "t1-ec t1-cir");
    facts.issued("t1-m", 1, "SCHEDULED", "t1-ec t1-cir", "t101");
    facts.issued("t1-m", 1, "SCHEDULED", "t1-ec t1-cir", "t101");
    facts.issued("t1-m", 1, "JOINED", "t1-third", "t101");
    facts.meeting(
        "t1-m",
        2,
        "moved",
        "Executive Committee, March",
        "2027-03-18T14:00:00",
        "America/New_York",
        "2027-03-18T18:00:00Z",
        "t1-ec t1-cir",
        "MEMBERS");
    await()
        .untilAsserted(
            () -> assertThat(state("t101|t1-m|1|MEETING_SCHEDULED")).isIn("SENT", "SUPPRESSED"));
    facts.issued("t1-m", 2, "MOVED", "t1-ec t1-cir", "t101");
    await()
        .untilAsserted(
            () ->
                assertThat(subjects("t101"))
                    .last()
                    .isEqualTo("Moved: Executive Committee, M…, now Thu Mar 18, 11:00 AM MST"));
    facts.cancelled("t1-m", 3, "Nothing to decide");
    facts.issued("t1-m", 3, "CANCELLED", "t1-ec t1-cir", "t101");
    await()
        .untilAsserted(
            () -> assertThat(subjects("t101")).last().asString().startsWith("Cancelled: "));

    var moved = mails("t101").stream().filter(it -> subject(it).startsWith("Moved")).toList();
    assertThat(moved).hasSize(1);
    assertThat(Parts.of(moved.getFirst()).text())
        .contains("The meeting is for Executive Committee.")
        .contains("The meeting is for CIR peer-to-peer.");
    assertThat(mails("t101").stream().filter(it -> subject(it).startsWith("Meeting")))
        .hasSizeLessThanOrEqualTo(1);
    var last = Parts.of(mails("t101").getLast());
    assertThat(last.calendarText())
        .contains("METHOD:CANCEL")
        .contains("SEQUENCE:3")
        .contains("UID:t1-m@hub.example.org");
    var why = json(Tokens.of("t101"), "/api/notices/why?person=t101&subject=t1-m");
    assertThat(why.path("heard").asBoolean()).isTrue();
    assertThat(why.path("answers").get(1).path("text").asString(""))
        .contains("Executive Committee");
  }

  @Test
  void an_invitation_is_withdrawn_only_from_those_who_heard_of_it() {
    facts.person("t201", "Told Already", "America/Denver");
    facts.group("t2-g", "Data Sharing Workgroup", "WORKGROUP");
    march("t2-m", "t2-g");
    facts.issued("t2-m", 1, "SCHEDULED", "t2-g", "t201");
    await().untilAsserted(() -> assertThat(subjects("t201")).hasSize(1));
    facts.withdrawn("t2-m", 1, 2, "LEFT_GROUP", "t2-g", "t201", "t202");
    facts.person("t202", "Never Told", "America/Denver");
    await().untilAsserted(() -> assertThat(subjects("t201")).hasSize(2));
    await()
        .untilAsserted(
            () -> assertThat(state("t202|t2-m|2|INVITATION_WITHDRAWN")).isEqualTo("SUPPRESSED"));

    assertThat(mails("t202")).isEmpty();
    assertThat(
            json(COORDINATOR, "/api/notices/why?person=t202&subject=t2-m")
                .path("summary")
                .asString(""))
        .isEqualTo(
            "Not heard: The person had not been told of the meeting, so there is nothing to take back.");
  }

  @Test
  void the_departed_hear_nothing_and_the_log_says_why() {
    facts.group("t3-g", "Communications Workgroup", "WORKGROUP");
    facts.person("t301", 1, "Gone Away", "America/Chicago", "DEPARTED");
    march("t3-m", "t3-g");
    facts.issued("t3-m", 1, "SCHEDULED", "t3-g", "t301");
    await()
        .untilAsserted(
            () -> assertThat(state("t301|t3-m|1|MEETING_SCHEDULED")).isEqualTo("SUPPRESSED"));

    assertThat(mails("t301")).isEmpty();
    assertThat(
            json(COORDINATOR, "/api/notices/" + encoded("t301|t3-m|1|MEETING_SCHEDULED"))
                .path("reason")
                .asString(""))
        .isEqualTo("DEPARTED");
    assertThat(
            json(COORDINATOR, "/api/notices/summary?subject=t3-m")
                .at("/kinds/MEETING_SCHEDULED/suppressed")
                .asLong())
        .isEqualTo(1);
    assertThat(json(Tokens.of("t301"), "/api/inbox").path("items")).isEmpty();
  }

  @Test
  void a_notice_waits_for_the_card_of_its_person() {
    facts.group("t4-g", "Late Cards", "WORKGROUP");
    march("t4-m", "t4-g");
    facts.issued("t4-m", 1, "SCHEDULED", "t4-g", "t401");
    await()
        .untilAsserted(
            () -> assertThat(state("t401|t4-m|1|MEETING_SCHEDULED")).isEqualTo("WAITING"));

    facts.person("t401", "Late Comer", "America/Los_Angeles");

    await().untilAsserted(() -> assertThat(subjects("t401")).hasSize(1));
  }

  @Test
  void a_departure_holds_mail_back_until_the_new_card_has_come() {
    facts.group("t5-g", "Movers", "WORKGROUP");
    var person = new PersonId("t501");
    facts.person("t501", "Wren Alder", "America/Los_Angeles");
    await().until(() -> directory.people(List.of(person)).containsKey(person));
    march("t5-m", "t5-g");
    facts.send(
        "membership.v1",
        "membership.affiliation-ended.v1",
        "t501",
        "t501",
        5,
        "{\"person\": \"t501\", \"affiliation\": \"a\", \"organisation\": \"az-dcs\", \"organisationKind\": \"JURISDICTION\", \"endedOn\": \"2026-11-20\", \"reason\": \"DEPARTED\"}");
    await()
        .until(() -> directory.people(List.of(person)).get(person).standing() == Standing.UNSURE);
    facts.issued("t5-m", 1, "SCHEDULED", "t5-g", "t501");
    await()
        .untilAsserted(
            () -> assertThat(state("t501|t5-m|1|MEETING_SCHEDULED")).isEqualTo("WAITING"));

    facts.person("t501", 6, "Wren Alder", "America/Los_Angeles", "DEPARTED");

    await()
        .untilAsserted(
            () -> assertThat(state("t501|t5-m|1|MEETING_SCHEDULED")).isEqualTo("SUPPRESSED"));
    assertThat(mails("t501")).isEmpty();
  }

  @Test
  void a_hundred_people_are_one_batch_and_a_page_each() {
    var people = IntStream.range(0, 100).mapToObj("th%03d"::formatted).toArray(String[]::new);
    Arrays.stream(people).forEach(it -> facts.person(it, "Many " + it, "America/Denver"));
    facts.group("th-g", "Many", "WORKGROUP");
    march("th-m", "th-g");
    facts.issued("th-m", 1, "SCHEDULED", "th-g", people);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        json(COORDINATOR, "/api/notices/summary?subject=th-m")
                            .at("/kinds/MEETING_SCHEDULED/sent")
                            .asLong())
                    .isEqualTo(100));

    var page = json(COORDINATOR, "/api/notices?subject=th-m&limit=60");
    var rest =
        json(
            COORDINATOR,
            "/api/notices?subject=th-m&limit=60&after=" + page.path("next").asString(""));
    assertThat(page.path("items")).hasSize(60);
    assertThat(rest.path("items")).hasSize(40);
    assertThat(rest.path("next").isNull()).isTrue();
  }
}
