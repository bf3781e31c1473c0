package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** For whom a meeting is, and what follows when that changes; over Kafka and the store. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudienceStoryTest {

  private static final String ISSUED = "meetings.invitations-issued.v1";
  private static final String WITHDRAWN = "meetings.invitations-withdrawn.v1";

  private Story story;
  private Community community;
  private Membership membership;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    community = story.community();
    membership = story.membership();
    community.group("aud-board", "STANDING", false, "GOVERNANCE_COMMITTEE");
    community.group("aud-cir", "STANDING", true, "PEER_TO_PEER");
    membership.person("aud-guest", "Willow Larkspur", "ACTIVE");
    membership.person("aud-gone", "Gone Larkspur", "DEPARTED");
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private static void soon(ThrowingRunnable check) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(check);
  }

  private Story.Answer schedule(String id, String local, String audience, String more) {
    return story.post(
        Story.COORDINATOR,
        "/api/meetings",
        """
        {"id":"%s","title":"A meeting","startsLocal":"%s","zone":"America/New_York",
         "durationMinutes":60,"audience":%s%s}"""
            .formatted(id, local, audience, more));
  }

  private void scheduled(String id, String audience, String more) {
    var answer = schedule(id, "2027-04-01T10:00:00", audience, more);
    assertThat(answer.status().value()).as(answer.text()).isEqualTo(201);
  }

  private Story.Answer readdress(String id, String body) {
    return story.post(Story.COORDINATOR, "/api/meetings/" + id + "/audience", body);
  }

  private void told(String type, String meeting, String... expected) {
    soon(() -> assertThat(story.told(type, meeting)).containsExactly(expected));
  }

  @Test
  void whoever_holds_the_office_on_the_day_is_invited_and_the_successor_follows() {
    membership.termStarted("AUD_CHAIR", "aud-old", "2025-01-01", null);
    soon(
        () ->
            assertThat(
                    schedule(
                            "aud-office",
                            "2027-04-01T10:00:00",
                            "{\"offices\":[\"AUD_CHAIR\"]}",
                            "")
                        .status()
                        .value())
                .isIn(201, 409));
    story.untilInvited("aud-office", "aud-old");

    membership.termEnded("AUD_CHAIR", "aud-old", "2025-01-01", "2027-01-31", "SUCCEEDED");
    membership.termStarted("AUD_CHAIR", "aud-new", "2027-02-01", null);

    story.untilInvited("aud-office", "aud-new");
    told(ISSUED, "aud-office", "JOINED aud-new#1", "SCHEDULED aud-old#1");
    told(WITHDRAWN, "aud-office", "OFFICE_ENDED aud-old#2");
    assertThat(story.invitations("aud-office").getFirst().path("through").toString())
        .isEqualTo("[\"OFFICE:AUD_CHAIR\"]");
  }

  @Test
  void guests_come_and_go_without_a_new_version_and_nobody_else_hears_of_it() {
    community.group("aud-g", "AD_HOC", false);
    community.join("aud-g", null, "aud-ada");
    membership.person("aud-extra", "Extra Guest", "ACTIVE");
    community.join("aud-g", null, "aud-guest");
    scheduled("aud-m1", "{\"groups\":[\"aud-g\"],\"guests\":[\"aud-guest\"]}", "");
    story.untilInvited("aud-m1", "aud-ada", "aud-guest");
    soon(
        () -> {
          var guest = story.invitations("aud-m1").getLast();
          assertThat(guest.path("via").toString()).isEqualTo("[\"aud-g\"]");
          assertThat(guest.path("through").toString()).isEqualTo("[\"GUEST\"]");
        });

    soon(
        () ->
            assertThat(
                    readdress(
                            "aud-m1",
                            "{\"add\":{\"guests\":[\"aud-extra\"]},\"remove\":{\"guests\":[\"aud-guest\"]}}")
                        .status()
                        .value())
                .isEqualTo(200));
    story.untilInvited("aud-m1", "aud-ada", "aud-extra", "aud-guest");
    var except = readdress("aud-m1", "{\"add\":{\"except\":[\"aud-guest\"]}}");
    story.untilInvited("aud-m1", "aud-ada", "aud-extra");
    readdress("aud-m1", "{\"remove\":{\"except\":[\"aud-guest\"],\"guests\":[\"aud-extra\"]}}");
    story.untilInvited("aud-m1", "aud-ada", "aud-guest");

    assertThat(except.json().path("version").asInt()).isEqualTo(1);
    assertThat(except.json().path("audience").path("except").toString())
        .isEqualTo("[\"aud-guest\"]");
    told(WITHDRAWN, "aud-m1", "NOT_IN_AUDIENCE aud-extra#2", "NOT_IN_AUDIENCE aud-guest#2");
    soon(
        () ->
            assertThat(story.told(ISSUED, "aud-m1"))
                .contains("JOINED aud-extra#1", "JOINED aud-guest#3")
                .filteredOn(it -> it.contains("aud-ada"))
                .hasSize(1));
  }

  @Test
  void a_cohort_is_invited_whatever_the_day() {
    community.group("aud-c", "ANNUAL_COHORT", false);
    community.cohort("aud-c", 2028);
    community.join("aud-c", "aud-c:2028", "aud-cody");
    scheduled("aud-cohort", "{\"cohorts\":[\"aud-c:2028\"]}", "");
    story.untilInvited("aud-cohort", "aud-cody");

    community.leave("aud-c", "aud-c:2028", "aud-cody", "DEPARTED");

    story.untilInvited("aud-cohort");
    told(WITHDRAWN, "aud-cohort", "DEPARTED aud-cody#2");
  }

  @Test
  void a_guest_of_a_confidential_meeting_waits_for_a_signature() {
    membership.person("aud-wait", "Waiting Guest", "ACTIVE");
    community.seat("aud-cir", "aud-cir:1", "aud-lead");
    soon(
        () ->
            assertThat(
                    schedule(
                            "aud-secret",
                            "2027-04-01T10:00:00",
                            "{\"groups\":[\"aud-cir\"],\"guests\":[\"aud-wait\"]}",
                            "")
                        .status()
                        .value())
                .isIn(201, 409));
    story.untilInvited("aud-secret", "aud-lead");
    assertThat(waiting()).isEqualTo("[\"aud-wait\"]");

    membership.statement("signed", "aud-cs", "aud-wait");
    story.untilInvited("aud-secret", "aud-lead", "aud-wait");
    assertThat(waiting()).isEqualTo("[]");
    membership.statement("expired", "aud-cs", "aud-wait");
    story.untilInvited("aud-secret", "aud-lead");
    membership.statement("renewed", "aud-cs", "aud-wait");
    story.untilInvited("aud-secret", "aud-lead", "aud-wait");

    told(WITHDRAWN, "aud-secret", "STATEMENT_EXPIRED aud-wait#2");
    told(ISSUED, "aud-secret", "JOINED aud-wait#1", "JOINED aud-wait#3", "SCHEDULED aud-lead#1");
  }

  private String waiting() {
    return story
        .get(Story.COORDINATOR, "/api/meetings/aud-secret/audience")
        .json()
        .path("waitingForSignature")
        .toString();
  }

  @Test
  void a_member_whose_statement_lapses_is_taken_off_and_one_who_never_signed_is_not() {
    community.group("aud-cir2", "STANDING", true);
    community.seat("aud-cir2", "aud-cir2:1", "aud-signer");
    community.seat("aud-cir2", "aud-cir2:2", "aud-unsigned");
    scheduled("aud-lapse", "{\"groups\":[\"aud-cir2\"]}", "");
    story.untilInvited("aud-lapse", "aud-signer", "aud-unsigned");

    membership.statement("signed", "aud-cs2", "aud-signer");
    membership.statement("expired", "aud-cs2", "aud-signer");

    story.untilInvited("aud-lapse", "aud-unsigned");
    told(WITHDRAWN, "aud-lapse", "STATEMENT_EXPIRED aud-signer#2");
  }

  @Test
  void a_guest_who_departs_or_is_forgotten_is_taken_off_and_one_who_was_merged_goes_on() {
    membership.person("aud-dep", "Departing Guest", "ACTIVE");
    membership.person("aud-erased", "Erased Guest", "ACTIVE");
    membership.person("aud-twin", "Twin Guest", "ACTIVE");
    soon(
        () ->
            assertThat(
                    schedule(
                            "aud-people",
                            "2027-04-01T10:00:00",
                            "{\"guests\":[\"aud-dep\",\"aud-erased\",\"aud-twin\"]}",
                            "")
                        .status()
                        .value())
                .isIn(201, 409));
    story.untilInvited("aud-people", "aud-dep", "aud-erased", "aud-twin");

    membership.person("aud-dep", "Departing Guest", "DEPARTED");
    membership.erase("aud-erased");
    membership.merged("aud-twin", "aud-body");

    story.untilInvited("aud-people", "aud-body");
    told(
        WITHDRAWN,
        "aud-people",
        "DEPARTED aud-dep#2",
        "DEPARTED aud-erased#2",
        "MERGED aud-twin#2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 422 | audience-empty | /audience",
        "{\"except\":[\"aud-guest\"]} | 422 | audience-empty | /audience",
        "{\"guests\":[\"aud-nobody\"]} | 422 | person-unknown | /audience/guests",
        "{\"guests\":[\"aud-guest\"],\"except\":[\"aud-nobody\"]} | 422 | person-unknown | /audience/except",
        "{\"guests\":[\"aud-gone\"]} | 422 | person-departed | /audience/guests",
        "{\"cohorts\":[\"aud-nothing:2027\"]} | 422 | cohort-unknown | /audience/cohorts",
        "{\"offices\":[\"TREASURER\"]} | 422 | office-unknown | /audience/offices",
        "{\"groups\":[\"aud-nothing\"]} | 422 | group-unknown | /groups",
        "{\"guests\":[null]} | 400 | invalid-request | /audience/guests",
        "{\"offices\":[\"no office\"]} | 400 | invalid-request | /audience/offices/0",
        "{\"people\":[\"aud-guest\"]} | 400 | invalid-request | /audience/people",
      })
  void an_audience_that_cannot_be_is_refused_and_changes_nothing(
      String audience, int status, String code, String pointer) {
    soon(() -> assertThat(known()).isTrue());

    var answer = schedule("aud-bad", "2027-04-01T10:00:00", audience, "");

    assertThat(answer.status().value()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(code);
    assertThat(answer.text()).contains(pointer);
    assertThat(story.get(Story.COORDINATOR, "/api/meetings/aud-bad").status().value())
        .isEqualTo(404);
  }

  /** Whether the cards of the cast have arrived; a wrong audience is refused either way. */
  private boolean known() {
    var both = "{\"guests\":[\"aud-guest\",\"aud-gone\"]}";
    return schedule("aud-bad", "2027-04-01T10:00:00", both, "").problem().equals("person-departed");
  }

  @Test
  void a_change_for_people_who_are_not_there_is_refused_and_one_of_nothing_is_nothing() {
    community.group("aud-r", "AD_HOC", false);
    scheduled("aud-refuse", "{\"groups\":[\"aud-r\"]}", "");

    assertThat(readdress("aud-refuse", "{\"add\":{\"guests\":[\"aud-nobody\"]}}").problem())
        .isEqualTo("person-unknown");
    assertThat(readdress("aud-refuse", "{\"remove\":{\"groups\":[\"aud-r\"]}}").problem())
        .isEqualTo("audience-empty");
    assertThat(readdress("aud-refuse", "{\"add\":{\"offices\":[\"TREASURER\"]}}").problem())
        .isEqualTo("office-unknown");
    assertThat(readdress("aud-refuse", "{\"remove\":{\"guests\":[\"aud-nobody\"]}}").etag())
        .isEqualTo("\"1\"");
    assertThat(readdress("aud-unknown", "{}").status().value()).isEqualTo(404);
    story.post(Story.COORDINATOR, "/api/meetings/aud-refuse/cancellation", "{}");
    assertThat(readdress("aud-refuse", "{\"add\":{\"except\":[\"aud-guest\"]}}").problem())
        .isEqualTo("meeting-cancelled");
  }

  @Test
  void a_governance_meeting_is_called_thirty_days_ahead_or_says_why() {
    var soon = schedule("aud-soon", "2026-12-20T10:00:00", "{\"groups\":[\"aud-board\"]}", "");
    assertThat(soon.status().value()).isEqualTo(422);
    assertThat(soon.problem()).isEqualTo("notice-too-short");
    assertThat(soon.json().path("earliest").asString()).isEqualTo("2026-12-23");

    var excused =
        schedule(
            "aud-soon",
            "2026-12-20T10:00:00",
            "{\"groups\":[\"aud-board\"]}",
            ",\"shortNoticeReason\":\"A seat fell vacant.\"");
    assertThat(excused.json().path("shortNoticeReason").asString())
        .isEqualTo("A seat fell vacant.");
    soon(
        () ->
            assertThat(
                    story.topics().facts("meetings.v1", "meetings.meeting-scheduled.v1").stream()
                        .map(it -> it.path("data"))
                        .filter(it -> "aud-soon".equals(it.path("meeting").asString("")))
                        .map(it -> it.path("shortNoticeReason").asString("")))
                .containsExactly("A seat fell vacant."));
  }

  @Test
  void a_move_that_comes_too_close_needs_a_reason_too() {
    scheduled("aud-move", "{\"groups\":[\"aud-board\"]}", "");

    var bare = story.post(Story.COORDINATOR, "/api/meetings/aud-move/move", moved(""));
    var excused =
        story.post(
            Story.COORDINATOR,
            "/api/meetings/aud-move/move",
            moved(",\"shortNoticeReason\":\"Snow.\""));

    assertThat(bare.problem()).isEqualTo("notice-too-short");
    assertThat(excused.status().value()).as(excused.text()).isEqualTo(200);
    assertThat(excused.json().path("shortNoticeReason").asString()).isEqualTo("Snow.");
  }

  private static String moved(String more) {
    return "{\"startsLocal\":\"2026-12-01T10:00:00\"" + more + "}";
  }

  @Test
  void the_name_of_somebody_we_know_is_in_no_confidential_title() {
    soon(() -> assertThat(known()).isTrue());
    var title = "\"title\":\"A meeting\"";
    var body = Story.meeting("aud-named", "2027-04-01T10:00:00", "America/New_York", "aud-cir");

    var refused =
        story.post(
            Story.COORDINATOR,
            "/api/meetings",
            body.replace(title, "\"title\":\"About Larkspur, Willow\""));
    var placed =
        story.post(
            Story.COORDINATOR,
            "/api/meetings",
            body.replace(title, title + ",\"place\":\"Willow Larkspur's office\""));
    var scheduled = story.post(Story.COORDINATOR, "/api/meetings", body);
    var detailed =
        story.post(
            Story.COORDINATOR,
            "/api/meetings/aud-named/details",
            "{\"title\":\"Willow Larkspur\"}");

    assertThat(refused.problem()).isEqualTo("title-not-neutral");
    assertThat(refused.text()).contains("/title", "it names a person").doesNotContain("Larkspur");
    assertThat(placed.text()).contains("/place", "it names a person");
    assertThat(scheduled.status().value()).isEqualTo(201);
    assertThat(detailed.problem()).isEqualTo("title-not-neutral");
  }

  @Test
  void no_fact_of_ours_names_anybody() {
    membership.person("aud-known", "Sorrel Meadowsweet", "ACTIVE");
    scheduled("aud-facts", "{\"guests\":[\"aud-guest\"]}", "");
    story.untilInvited("aud-facts", "aud-guest");

    assertThat(story.topics().records("meetings.v1"))
        .noneMatch(
            it -> {
              var text = new String(it.value(), StandardCharsets.UTF_8);
              return text.contains("Larkspur") || text.contains("@example.org");
            });
  }
}
