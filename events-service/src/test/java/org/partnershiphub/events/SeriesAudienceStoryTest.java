package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** For whom series are besides groups, and how early those know, over HTTP, Kafka and the store. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesAudienceStoryTest {

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
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private static void soon(ThrowingRunnable check) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(check);
  }

  private Story.Answer post(String path, String body) {
    return story.post(Story.COORDINATOR, "/api/series" + path, body);
  }

  private static String body(String id, String local, String more) {
    return """
        {"id":"%s","title":"A series","startsLocal":"%s","zone":"America/New_York",
         "durationMinutes":60,"recurrence":"FREQ=WEEKLY",%s}"""
        .formatted(id, local, more);
  }

  /** As soon as those for whom it is are known. */
  private void define(String id, String more) {
    soon(
        () -> {
          var answer = post("", body(id, "2027-01-14T14:00:00", more));
          assertThat(answer.status().value()).as(answer.text()).isIn(201, 409);
        });
  }

  private Story.Answer change(String id, String edit, String more) {
    return post("/" + id + "/changes", "{\"edits\":[" + edit + "]" + more + "}");
  }

  private JsonNode series(String id) {
    return story.get(Story.COORDINATOR, "/api/series/" + id).json();
  }

  private List<JsonNode> facts(String type, String id) {
    return story.topics().facts("meetings.v1", "meetings." + type + ".v1").stream()
        .map(it -> it.path("data"))
        .filter(it -> id.equals(it.path("series").asString("")))
        .toList();
  }

  private void told(String type, String subject, String... expected) {
    soon(() -> assertThat(story.told(type, subject)).containsExactly(expected));
  }

  @Test
  void an_office_changes_hands_and_a_guest_is_let_go_and_nobody_else_hears_of_it() {
    community.group("sau", "AD_HOC", false);
    community.join("sau", null, "sau-ada");
    community.join("sau", null, "sau-eve");
    membership.person("sau-eve", "Eve Exceptional", "ACTIVE");
    membership.person("sau-guest", "Willow Guestly", "ACTIVE");
    membership.termStarted("SAU_CHAIR", "sau-old", "2025-01-01", null);
    var without = "{\"groups\":[\"sau\"],\"offices\":[\"SAU_CHAIR\"],\"except\":[\"sau-eve\"]}";
    var withGuest = without.replace("\"except\"", "\"guests\":[\"sau-guest\"],\"except\"");
    var id = "series:sau";
    define(id, "\"audience\":" + withGuest);
    story.untilInvited(id, "sau-ada", "sau-guest", "sau-old");
    story.settled(id);

    membership.termEnded("SAU_CHAIR", "sau-old", "2025-01-01", "2026-12-31", "SUCCEEDED");
    membership.termStarted("SAU_CHAIR", "sau-new", "2027-01-01", null);
    story.untilInvited(id, "sau-ada", "sau-guest", "sau-new");
    var changed = change(id, "{\"kind\":\"AUDIENCE\",\"audience\":" + without + "}", "");

    assertThat(changed.json().path("version").asInt()).as(changed.text()).isEqualTo(1);
    story.untilInvited(id, "sau-ada", "sau-new");
    told(
        ISSUED,
        id,
        "JOINED sau-new#1",
        "SCHEDULED sau-ada#1",
        "SCHEDULED sau-guest#1",
        "SCHEDULED sau-old#1");
    told(WITHDRAWN, id, "NOT_IN_AUDIENCE sau-guest#2", "OFFICE_ENDED sau-old#2");
    var defined = facts("series-defined", id).getFirst();
    assertThat(defined.path("audience").path("guests").toString()).isEqualTo("[\"sau-guest\"]");
    assertThat(defined.path("groups").toString()).isEqualTo("[\"sau\"]");
    var fact = facts("series-changed", id).getFirst();
    assertThat(fact.path("change").path("material").asBoolean(true)).isFalse();
    assertThat(fact.path("audience").toString()).isEqualTo(series(id).path("audience").toString());
    assertThat(fact.path("audience").has("guests")).isFalse();
    assertThat(fact.path("audience").path("except").toString()).isEqualTo("[\"sau-eve\"]");
    assertThat(story.invitations(id).getLast().path("through").toString())
        .isEqualTo("[\"OFFICE:SAU_CHAIR\"]");
    soon(
        () ->
            assertThat(
                    story
                        .get(Story.COORDINATOR, "/api/meetings/series:sau:20270114t1400")
                        .json()
                        .path("audience")
                        .toString())
                .isEqualTo(fact.path("audience").toString()));
  }

  @Test
  void a_guest_of_a_confidential_series_signs_first_and_no_title_names_anybody() {
    community.group("sau-cir", "STANDING", true);
    community.seat("sau-cir", "sau-cir:1", "sau-lead");
    membership.person("sau-wait", "Waiting Guestly", "ACTIVE");
    var audience = "\"audience\":{\"groups\":[\"sau-cir\"],\"guests\":[\"sau-wait\"]}";
    define("series:sau-cir", audience);
    story.untilInvited("series:sau-cir", "sau-lead");

    membership.statement("signed", "sau-cs", "sau-wait");
    story.untilInvited("series:sau-cir", "sau-lead", "sau-wait");
    membership.statement("expired", "sau-cs", "sau-wait");
    story.untilInvited("series:sau-cir", "sau-lead");
    told(WITHDRAWN, "series:sau-cir", "STATEMENT_EXPIRED sau-wait#2");

    var named =
        post(
            "",
            body("series:sau-bad", "2027-01-14T14:00:00", audience)
                .replace("A series", "On Waiting Guestly"));
    assertThat(named.problem()).isEqualTo("title-not-neutral");
    var renamed =
        change("series:sau-cir", "{\"kind\":\"RETITLE\",\"title\":\"Guestly, Waiting\"}", "");
    assertThat(renamed.problem()).isEqualTo("title-not-neutral");
    assertThat(series("series:sau-cir").path("title").asString()).isEqualTo("A series");
    var split =
        post(
            "/series:sau-cir/split",
            "{\"from\":\"2027-02-04T14:00:00\",\"reason\":\"The Doe case\"}");
    assertThat(split.status().value()).as(split.text()).isEqualTo(200);
    soon(() -> assertThat(facts("series-split", "series:sau-cir")).hasSize(1));
    assertThat(facts("series-split", "series:sau-cir").getFirst().toString()).doesNotContain("Doe");
  }

  @Test
  void a_series_of_a_governing_body_comes_thirty_days_ahead_or_says_why() {
    community.group("sau-board", "STANDING", false, "GOVERNANCE_COMMITTEE");
    var id = "series:sau-board";
    var groups = "\"groups\":[\"sau-board\"]";
    var why = ",\"shortNoticeReason\":\"A seat fell vacant.\"";
    soon(
        () -> {
          var bare = post("", body(id, "2026-12-21T14:00:00", groups));
          assertThat(bare.problem()).isEqualTo("notice-too-short");
          assertThat(bare.json().path("earliest").asString()).isEqualTo("2026-12-23");
        });
    assertThat(story.get(Story.COORDINATOR, "/api/series/" + id).status().value()).isEqualTo(404);

    var defined = post("", body(id, "2026-12-21T14:00:00", groups + why));
    assertThat(defined.json().path("shortNoticeReason").asString(""))
        .as(defined.text())
        .isEqualTo("A seat fell vacant.");
    var nearer =
        "{\"kind\":\"MOVE_ONE\",\"original\":\"2026-12-21T14:00:00\",\"startsLocal\":\"2026-12-18T14:00:00\"}";
    assertThat(change(id, nearer, "").problem()).isEqualTo("notice-too-short");
    assertThat(
            change(id, "{\"kind\":\"ADD_DATE\",\"startsLocal\":\"2026-12-20T14:00:00\"}", "")
                .problem())
        .isEqualTo("notice-too-short");
    assertThat(series(id).path("version").asInt()).isEqualTo(1);
    var moved = change(id, nearer, why);
    assertThat(moved.json().path("version").asInt()).as(moved.text()).isEqualTo(2);
    assertThat(series(id).path("shortNoticeReason").asString("")).isEqualTo("A seat fell vacant.");
    soon(() -> assertThat(facts("series-changed", id)).hasSize(1));
    assertThat(facts("series-defined", id).getFirst().path("shortNoticeReason").asString(""))
        .isEqualTo("A seat fell vacant.");
    assertThat(facts("series-changed", id).getFirst().path("shortNoticeReason").asString(""))
        .isEqualTo("A seat fell vacant.");
  }

  @Test
  void an_occurrence_a_draft_and_a_split_are_held_to_it_as_well() {
    community.group("sau-gov", "STANDING", false, "GOVERNANCE_COMMITTEE");
    define("series:sau-gov", "\"groups\":[\"sau-gov\"]");
    var id = "series:sau-gov";
    var occurrence = "/api/meetings/series:sau-gov:20270121t1400";
    soon(
        () -> assertThat(story.get(Story.COORDINATOR, occurrence).status().value()).isEqualTo(200));
    var to = "{\"startsLocal\":\"2026-12-15T14:00:00\"%s}";
    var why = ",\"shortNoticeReason\":\"A seat fell vacant.\"";

    assertThat(story.post(Story.COORDINATOR, occurrence + "/move", to.formatted("")).problem())
        .isEqualTo("notice-too-short");
    var moved = story.post(Story.COORDINATOR, occurrence + "/move", to.formatted(why));
    assertThat(moved.status().value()).as(moved.text()).isEqualTo(200);
    assertThat(moved.json().path("startsAt").asString()).isEqualTo("2026-12-15T19:00:00Z");

    var draft =
        post(
                "/" + id + "/drafts",
                "{\"edits\":[{\"kind\":\"ADD_DATE\",\"startsLocal\":\"2026-12-16T14:00:00\"}]}")
            .json()
            .path("id")
            .asString();
    var preview =
        story.get(Story.COORDINATOR, "/api/series/" + id + "/drafts/" + draft + "/preview");
    assertThat(preview.json().path("earliest").asString("")).isEqualTo("2026-12-23");
    var publication = "/" + id + "/drafts/" + draft + "/publication";
    assertThat(post(publication, "{}").problem()).isEqualTo("notice-too-short");
    assertThat(post(publication, "{\"shortNoticeReason\":\"An offer ends.\"}").status().value())
        .isEqualTo(200);
    assertThat(series(id).path("shortNoticeReason").asString("")).isEqualTo("An offer ends.");

    var later =
        "{\"from\":\"2027-02-04T14:00:00\",\"id\":\"series:sau-gov-2\",\"reason\":\"Budget season.\"}";
    assertThat(post("/" + id + "/split", later).status().value()).isEqualTo(200);
    soon(() -> assertThat(facts("series-split", id)).hasSize(1));
    assertThat(facts("series-split", id).getFirst().path("reason").asString(""))
        .isEqualTo("Budget season.");
  }
}
