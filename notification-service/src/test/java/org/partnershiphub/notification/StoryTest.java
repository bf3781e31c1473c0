package org.partnershiphub.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.Parts;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others tell, and what people hear of it; each story has people and groups of its own. */
class StoryTest extends WithSink {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired Directory directory;

  @AfterEach
  void theServerIsFriendlyAgain() {
    SINK.onRecipient = to -> "250 ok";
  }

  private JsonNode json(String token, String path) {
    var body =
        get(token, path)
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JSON.readTree(body);
  }

  private static List<String> subjects(String person) {
    return mails(person).stream().map(StoryTest::subject).toList();
  }

  private static String subject(jakarta.mail.internet.MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String state(String notice) {
    var found =
        get(COORDINATOR, "/api/notices/" + encoded(notice)).expectBody(String.class).returnResult();
    return found.getStatus().is2xxSuccessful()
        ? JSON.readTree(found.getResponseBody()).path("state").asString("")
        : "";
  }

  private static String encoded(String notice) {
    return URLEncoder.encode(notice, UTF_8);
  }

  private void march(String meeting, String group) {
    facts.scheduled(
        meeting,
        "Executive Committee, March",
        "2027-03-11T14:00:00",
        "America/New_York",
        "2027-03-11T19:00:00Z",
        group);
  }

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
  void a_refused_address_is_told_and_the_inbox_has_the_notice() {
    SINK.onRecipient = to -> to.startsWith("t601") ? "550 5.1.1 No such user" : "250 ok";
    facts.person("t601", "Bounce Back", "America/Denver");
    facts.group("t6-g", "Bouncers", "WORKGROUP");
    march("t6-m", "t6-g");
    facts.issued("t6-m", 1, "SCHEDULED", "t6-g", "t601");
    await()
        .untilAsserted(
            () -> assertThat(state("t601|t6-m|1|MEETING_SCHEDULED")).isEqualTo("BOUNCED"));

    await().untilAsserted(() -> assertThat(bounces("t601")).hasSize(1));
    assertThat(bounces("t601").getFirst().at("/data/class").asString("")).isEqualTo("HARD");
    assertThat(json(Tokens.of("t601"), "/api/inbox").path("items")).hasSize(1);
    march("t6-m2", "t6-g");
    facts.issued("t6-m2", 1, "SCHEDULED", "t6-g", "t601");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        json(Tokens.of("t601"), "/api/inbox/unread-count").path("unread").asLong())
                    .isEqualTo(2));
    assertThat(bounces("t601")).hasSize(1);
    var second = json(COORDINATOR, "/api/notices/" + encoded("t601|t6-m2|1|MEETING_SCHEDULED"));
    assertThat(second.at("/deliveries/0/reason").asString("")).isEqualTo("ADDRESS_REFUSED");
  }

  private List<JsonNode> bounces(String person) {
    return topics.facts("notification.v1", "notification.notice-bounced.v1").stream()
        .filter(it -> it.at("/data/person").asString("").equals(person))
        .toList();
  }

  @Test
  void a_mail_that_is_put_off_is_tried_again() {
    var answers = new java.util.concurrent.atomic.AtomicInteger();
    SINK.onRecipient =
        to ->
            to.startsWith("t701") && answers.incrementAndGet() == 1
                ? "451 4.7.1 Come back later"
                : "250 ok";
    facts.person("t701", "Grey Listed", "America/Denver");
    facts.group("t7-g", "Patients", "WORKGROUP");
    march("t7-m", "t7-g");
    facts.issued("t7-m", 1, "SCHEDULED", "t7-g", "t701");

    await().untilAsserted(() -> assertThat(subjects("t701")).hasSize(1));
    await()
        .untilAsserted(() -> assertThat(state("t701|t7-m|1|MEETING_SCHEDULED")).isEqualTo("SENT"));
    var attempts =
        json(COORDINATOR, "/api/notices/" + encoded("t701|t7-m|1|MEETING_SCHEDULED"))
            .at("/deliveries/0/attempts");
    assertThat(attempts).hasSize(2);
    assertThat(attempts.get(0).path("messageId")).isEqualTo(attempts.get(1).path("messageId"));
  }

  @Test
  void mails_wait_for_a_server_that_is_away_and_the_inbox_does_not() throws Exception {
    facts.person("ti01", "Patient Reader", "America/Denver");
    facts.group("ti-g", "Patient Group", "WORKGROUP");
    march("ti-m", "ti-g");
    SINK.goAway();
    try {
      facts.issued("ti-m", 1, "SCHEDULED", "ti-g", "ti01");
      await()
          .untilAsserted(
              () -> assertThat(json(Tokens.of("ti01"), "/api/inbox").path("items")).hasSize(1));
      assertThat(state("ti01|ti-m|1|MEETING_SCHEDULED")).isEqualTo("PLANNED");
    } finally {
      SINK.comeBack();
    }
    await()
        .atMost(java.time.Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(subjects("ti01")).hasSize(1));
    await()
        .untilAsserted(() -> assertThat(state("ti01|ti-m|1|MEETING_SCHEDULED")).isEqualTo("SENT"));
    assertThat(topics.records("deliveries.v1.notification.dlt")).hasSizeLessThan(2);
  }

  @Test
  void a_batch_with_a_bad_record_loses_only_that() {
    facts.person("t801", "Good Neighbour", "America/Denver");
    facts.group("t8-g", "Neighbours", "WORKGROUP");
    march("t8-m", "t8-g");
    topics.send("deliveries.v1", "t801", "no delivery at all".getBytes(UTF_8));
    topics.send("people.v1", "t801", "{\"specversion\":\"1.0\"}".getBytes(UTF_8));
    facts.issued("t8-m", 1, "SCHEDULED", "t8-g", "t801");

    await().untilAsserted(() -> assertThat(subjects("t801")).hasSize(1));
    await()
        .untilAsserted(
            () -> assertThat(topics.records("deliveries.v1.notification.dlt")).hasSize(1));
    await()
        .untilAsserted(() -> assertThat(topics.records("people.v1.notification.dlt")).hasSize(1));
  }

  @Test
  void a_rollover_tells_each_once_and_twice_is_once() {
    facts.group("t9-g", "Learning Community", "LEARNING_COMMUNITY");
    for (var person : List.of("t901", "t902", "t903")) {
      facts.person(person, "Fern " + person, "America/Chicago");
    }
    for (int again = 0; again < 2; again++) {
      facts.send(
          "community.v1",
          "community.cohort-rolled-over.v1",
          "t9-g",
          "t9-g",
          7 + again,
          "{\"group\": \"t9-g\", \"rollover\": \"r\", \"from\": \"t9-g:2026\", \"to\": \"t9-g:2027\", \"theme\": \"Keeping the workforce\", \"continuing\": [\"t901\"], \"joining\": [\"t902\"], \"leaving\": [\"t903\"]}");
    }
    facts.send(
        "community.v1",
        "community.enrolment-ended.v1",
        "t9-g:2026",
        "t9-g",
        9,
        "{\"group\": \"t9-g\", \"cohort\": \"t9-g:2026\", \"person\": \"t903\", \"on\": \"2026-12-31\", \"reason\": \"COHORT_CLOSED\"}");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        json(COORDINATOR, "/api/notices/summary?subject=t9-g:2027")
                            .at("/kinds/COHORT_ROLLED_OVER/sent")
                            .asLong())
                    .isEqualTo(3));

    assertThat(subjects("t901")).containsExactly("You stay in Learning Community, 2027");
    assertThat(subjects("t902")).containsExactly("You join Learning Community, 2027");
    assertThat(subjects("t903")).containsExactly("Your place ends: Learning Community, 2026");
  }

  @Test
  void the_lead_gets_one_message_with_all_places_to_fill() throws Exception {
    facts.group("ta-1", "Alpha Group", "WORKGROUP");
    facts.group("ta-2", "Beta Group", "WORKGROUP");
    facts.person("ta01", "Lead Person", "America/Denver");
    facts.person("ta02", 1, "Cedar Quarrystone", "America/Denver", "ACTIVE");
    facts.send(
        "membership.v1",
        "membership.jurisdiction-registered.v1",
        "ta-dcs",
        "ta-dcs",
        1,
        "{\"jurisdiction\": \"ta-dcs\", \"name\": \"Arizona\", \"kind\": \"STATE\"}");
    facts.send(
        "membership.v1",
        "membership.jurisdiction-lead-named.v1",
        "ta-dcs",
        "ta-dcs",
        2,
        "{\"jurisdiction\": \"ta-dcs\", \"lead\": \"ta01\"}");
    var departure =
        facts.send(
            "membership.v1",
            "membership.affiliation-ended.v1",
            "ta02",
            "ta02",
            2,
            "{\"person\": \"ta02\", \"affiliation\": \"a\", \"organisation\": \"ta-dcs\", \"organisationKind\": \"JURISDICTION\", \"endedOn\": \"2026-11-20\", \"reason\": \"DEPARTED\"}");
    for (var group : List.of("ta-1", "ta-2")) {
      facts.caused(
          departure,
          "community.v1",
          "community.seat-vacated.v1",
          group,
          group,
          4,
          "{\"group\": \"%s\", \"seat\": \"s1\", \"person\": \"ta02\", \"capacity\": \"PRIMARY\", \"on\": \"2026-11-20\", \"reason\": \"DEPARTED\"}"
              .formatted(group));
    }
    await().untilAsserted(() -> assertThat(subjects("ta01")).hasSize(1));

    assertThat(subjects("ta01").getFirst()).startsWith("Replacement needed for Cedar Quarrys");
    assertThat(Parts.of(mails("ta01").getFirst()).text())
        .contains("- Alpha Group")
        .contains("- Beta Group")
        .contains("Arizona");
    assertThat(mails("ta02")).isEmpty();
  }

  @Test
  void a_withdrawal_and_the_ends_that_it_causes_are_one_notice_each() {
    facts.group("tb-1", "Alpha Group", "WORKGROUP");
    facts.person("tb01", "Sorrel Lark", "America/Los_Angeles");
    facts.send(
        "membership.v1",
        "membership.jurisdiction-registered.v1",
        "tb-wa",
        "tb-wa",
        1,
        "{\"jurisdiction\": \"tb-wa\", \"name\": \"Washington\", \"kind\": \"STATE\"}");
    var withdrawn =
        facts.send(
            "membership.v1",
            "membership.jurisdiction-withdrawn.v1",
            "tb-wa",
            "tb-wa",
            3,
            "{\"jurisdiction\": \"tb-wa\", \"effectiveOn\": \"2026-11-23\", \"affected\": [\"tb01\"]}");
    for (int seat = 1; seat <= 3; seat++) {
      facts.caused(
          withdrawn,
          "community.v1",
          "community.seat-vacated.v1",
          "tb-1",
          "tb-1",
          4 + seat,
          "{\"group\": \"tb-1\", \"seat\": \"s%d\", \"person\": \"tb01\", \"capacity\": \"PRIMARY\", \"on\": \"2026-11-23\", \"reason\": \"JURISDICTION_WITHDRAWN\"}"
              .formatted(seat));
    }
    facts.send(
        "community.v1",
        "community.seat-vacated.v1",
        "tb-1",
        "tb-1",
        9,
        "{\"group\": \"tb-1\", \"seat\": \"s9\", \"person\": \"tb01\", \"capacity\": \"EXPERT\", \"on\": \"2026-11-23\", \"reason\": \"RESIGNED\"}");

    await()
        .untilAsserted(
            () ->
                assertThat(subjects("tb01"))
                    .containsExactlyInAnyOrder(
                        "Withdrawn: Washington, Mon Nov 23, 2026",
                        "Ended: your place in Alpha Group, Mon Nov 23, 2026"));
  }

  @Test
  void whoever_joins_by_themselves_is_told_of_the_next_meeting() throws Exception {
    facts.group("tc-g", "Ombudsman reviews", "AFFINITY_GROUP");
    facts.person("tc01", "Fern Jadewell", "America/Denver");
    march("tc-m", "tc-g");
    facts.send(
        "community.v1",
        "community.enrolment-confirmed.v1",
        "tc-g:tc02",
        "tc-g",
        1,
        "{\"group\": \"tc-g\", \"person\": \"tc02\", \"from\": \"2026-11-23\", \"origin\": \"IMPORT\"}");
    facts.send(
        "community.v1",
        "community.enrolment-confirmed.v1",
        "tc-g:tc01",
        "tc-g",
        1,
        "{\"group\": \"tc-g\", \"person\": \"tc01\", \"from\": \"2026-11-23\", \"origin\": \"COMMAND\"}");
    await().untilAsserted(() -> assertThat(subjects("tc01")).hasSize(1));

    assertThat(Parts.of(mails("tc01").getFirst()).text())
        .contains("Executive Committee, March")
        .contains("12:00 PM MST");
    assertThat(json(COORDINATOR, "/api/notices?person=tc02").path("items")).isEmpty();
  }

  @Test
  void stopping_a_kind_stops_its_mails_and_nothing_else() throws Exception {
    facts.person("td01", "Stop Please", "America/Denver");
    facts.group("td-g", "Optional Group", "AFFINITY_GROUP");
    march("td-m", "td-g");
    facts.issued("td-m", 1, "SCHEDULED", "td-g", "td01");
    await().untilAsserted(() -> assertThat(subjects("td01")).hasSize(1));
    var link = mails("td01").getFirst().getHeader("List-Unsubscribe")[0];
    var path = link.substring("<https://hub.example.org".length(), link.length() - 1);

    web.get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(it -> assertThat(it).contains("<form method=\"post\">"));
    web.get().uri(path + "x").exchange().expectStatus().isNotFound();
    march("td-m2", "td-g");
    facts.issued("td-m2", 1, "SCHEDULED", "td-g", "td01");
    await()
        .untilAsserted(() -> assertThat(subjects("td01")).as("looking changes nothing").hasSize(2));
    web.post()
        .uri(path)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue("List-Unsubscribe=One-Click")
        .exchange()
        .expectStatus()
        .isOk();
    march("td-m3", "td-g");
    facts.issued("td-m3", 1, "SCHEDULED", "td-g", "td01");
    await()
        .untilAsserted(
            () -> assertThat(json(Tokens.of("td01"), "/api/inbox").path("items")).hasSize(3));
    facts.cancelled("td-m3", 2, "No room");
    facts.issued("td-m3", 2, "CANCELLED", "td-g", "td01");
    await()
        .untilAsserted(
            () ->
                assertThat(subjects("td01"))
                    .hasSize(3)
                    .last()
                    .asString()
                    .startsWith("Cancelled: "));
  }

  @Test
  void the_inbox_lists_the_newest_first_and_remembers_what_was_read() {
    facts.person("te01", "Inbox Reader", "America/Denver");
    facts.group("te-g", "Readers", "WORKGROUP");
    for (int i = 1; i <= 3; i++) {
      march("te-m" + i, "te-g");
      facts.issued("te-m" + i, 1, "SCHEDULED", "te-g", "te01");
      var count = i;
      await()
          .untilAsserted(
              () ->
                  assertThat(
                          json(Tokens.of("te01"), "/api/inbox/unread-count")
                              .path("unread")
                              .asLong())
                      .isEqualTo(count));
    }
    var page = json(Tokens.of("te01"), "/api/inbox?limit=2");
    assertThat(page.at("/items/0/subject").asString("")).isEqualTo("te-m3");
    var rest =
        json(Tokens.of("te01"), "/api/inbox?limit=2&after=" + page.path("next").asString(""));
    assertThat(rest.path("items")).hasSize(1);
    assertThat(rest.at("/items/0/subject").asString("")).isEqualTo("te-m1");

    var read = "/api/inbox/" + encoded("te01|te-m1|1|MEETING_SCHEDULED") + "/read";
    for (int again = 0; again < 2; again++) {
      web.post()
          .uri(uri(read))
          .headers(it -> it.setBearerAuth(Tokens.of("te01")))
          .exchange()
          .expectStatus()
          .isNoContent();
    }
    web.post()
        .uri(uri(read))
        .headers(it -> it.setBearerAuth(Tokens.of("te02")))
        .exchange()
        .expectStatus()
        .isNotFound();
    assertThat(json(Tokens.of("te01"), "/api/inbox/unread-count").path("unread").asLong())
        .isEqualTo(2);
  }

  @Test
  void the_stream_shows_what_comes_and_goes_on_where_it_was_left() {
    facts.person("tf01", "Stream Reader", "America/Denver");
    facts.group("tf-g", "Streamers", "WORKGROUP");
    march("tf-m1", "tf-g");
    facts.issued("tf-m1", 1, "SCHEDULED", "tf-g", "tf01");
    await().untilAsserted(() -> assertThat(subjects("tf01")).hasSize(1));
    await()
        .untilAsserted(
            () -> assertThat(json(Tokens.of("tf01"), "/api/inbox").path("items")).hasSize(1));
    var first = json(Tokens.of("tf01"), "/api/inbox").at("/items/0/position").asString("");

    try (var stream = new LiveStream(port, Tokens.of("tf01"), null)) {
      await().until(stream::open);
      march("tf-m2", "tf-g");
      facts.issued("tf-m2", 1, "SCHEDULED", "tf-g", "tf01");
      await().untilAsserted(() -> assertThat(stream.subjects()).containsExactly("tf-m2"));
    }
    march("tf-m3", "tf-g");
    facts.issued("tf-m3", 1, "SCHEDULED", "tf-g", "tf01");
    try (var stream = new LiveStream(port, Tokens.of("tf01"), first)) {
      await().untilAsserted(() -> assertThat(stream.subjects()).containsExactly("tf-m2", "tf-m3"));
    }
  }

  @Test
  void everybody_sees_their_own_and_the_coordinator_sees_all() {
    for (var path :
        List.of(
            "/api/notices",
            "/api/notices/summary?subject=x",
            "/api/notices/why?person=tg02&subject=x",
            "/api/notices?person=tg02")) {
      get(Tokens.of("tg01"), path).expectStatus().isForbidden();
      get(Tokens.of("tg01", "LEAD"), path).expectStatus().isForbidden();
      get(COORDINATOR, path).expectStatus().isOk();
      get(Tokens.of("p180", "ADMINISTRATOR"), path).expectStatus().isOk();
      web.get().uri(path).exchange().expectStatus().isUnauthorized();
    }
    for (var path :
        List.of(
            "/api/inbox",
            "/api/inbox/unread-count",
            "/api/notices?person=tg01",
            "/api/notices/why?person=tg01&subject=x")) {
      get(Tokens.of("tg01"), path).expectStatus().isOk();
      web.get().uri(path).exchange().expectStatus().isUnauthorized();
    }
    web.get().uri("/api/inbox/stream").exchange().expectStatus().isUnauthorized();
    get(Tokens.of("tg01"), "/api/notices/" + encoded("tg02|x|1|MEETING_MOVED"))
        .expectStatus()
        .isNotFound();
    get(COORDINATOR, "/api/notices/nonsense").expectStatus().isNotFound();
    get(COORDINATOR, "/api/notices?kind=NO_SUCH_KIND").expectStatus().isBadRequest();
    get(COORDINATOR, "/api/notices?limit=0").expectStatus().isBadRequest();
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
