package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The life of a series, over HTTP, Kafka and the store. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesStoryTest {

  private static final String ISSUED = "meetings.invitations-issued.v1";
  private static final String WITHDRAWN = "meetings.invitations-withdrawn.v1";

  private Story story;
  private Community community;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    community = story.community();
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  /** A group whose people are known, not still under way. */
  private void people(String group, String... people) {
    community.group(group, "AD_HOC", false);
    for (var person : people) {
      community.join(group, null, person);
    }
    var known = group + "-known";
    var body = Story.meeting(known, "2027-01-05T10:00:00", "America/New_York", group);
    story.post(Story.COORDINATOR, "/api/meetings", body);
    story.untilInvited(known, people);
  }

  private JsonNode define(String id, String local, String rule, String group) {
    var answer =
        story.post(Story.COORDINATOR, "/api/series", SeriesBodies.series(id, local, rule, group));
    assertThat(answer.status().value()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private Story.Answer change(String id, String edits) {
    var answer =
        story.post(
            Story.COORDINATOR, "/api/series/" + id + "/changes", "{\"edits\":[" + edits + "]}");
    assertThat(answer.status().value()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private void told(String type, String subject, String... expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(story.told(type, subject)).containsExactly(expected));
  }

  private JsonNode meeting(String id) {
    return story.get(Story.COORDINATOR, "/api/meetings/" + id).json();
  }

  private void untilMeeting(String id, String status, String startsAt) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(meeting(id).path("status").asString("")).isEqualTo(status);
              assertThat(meeting(id).path("startsAt").asString("")).isEqualTo(startsAt);
            });
  }

  @Test
  void a_series_is_one_invitation_whatever_becomes_of_its_occurrences() {
    var id = "series:life";
    people("life", "life-ada");

    define(id, "2027-01-14T14:00:00", "FREQ=MONTHLY;BYDAY=2TH;COUNT=12", "life");
    story.untilInvited(id, "life-ada");
    community.join("life", null, "life-bob");
    story.untilInvited(id, "life-ada", "life-bob");
    untilMeeting("series:life:20270311t1400", "SCHEDULED", "2027-03-11T19:00:00Z");

    var moved =
        story.post(
            Story.COORDINATOR,
            "/api/meetings/series:life:20270311t1400/move",
            "{\"startsLocal\":\"2027-03-18T14:00:00\"}");
    assertThat(moved.json().path("startsAt").asString()).isEqualTo("2027-03-18T18:00:00Z");
    assertThat(moved.json().path("version").asInt()).isEqualTo(2);
    story.settled(id);
    change(id, "{\"kind\":\"CANCEL_ONE\",\"original\":\"2027-07-08T14:00:00\"}");
    story.settled(id);
    var split =
        story.post(
            Story.COORDINATOR,
            "/api/series/" + id + "/split",
            """
            {"from":"2027-09-09T14:00:00","id":"series:life-2","startsLocal":"2027-09-09T15:00:00"}""");
    assertThat(split.status().value()).as(split.text()).isEqualTo(200);
    assertThat(split.json().path("continuedBy").path(0).asString()).isEqualTo("series:life-2");
    story.settled(id);
    story.untilInvited("series:life-2", "life-ada", "life-bob");
    community.leave("life", null, "life-bob", "LEFT");
    story.untilInvited("series:life-2", "life-ada");
    story.post(Story.COORDINATOR, "/api/series/series:life-2/end", "{}");
    story.settled("series:life-2");

    told(
        ISSUED,
        id,
        "CHANGED life-ada#2",
        "CHANGED life-ada#3",
        "CHANGED life-bob#2",
        "CHANGED life-bob#3",
        "JOINED life-bob#1",
        "SCHEDULED life-ada#1",
        "SPLIT life-ada#4",
        "SPLIT life-bob#4");
    told(WITHDRAWN, id, "LEFT_GROUP life-bob#5");
    told(
        ISSUED,
        "series:life-2",
        "CANCELLED life-ada#2",
        "SCHEDULED life-ada#1",
        "SCHEDULED life-bob#1");
    told(WITHDRAWN, "series:life-2", "LEFT_GROUP life-bob#2");
    untilMeeting("series:life:20270708t1400", "CANCELLED", "2027-07-08T18:00:00Z");
    untilMeeting("series:life:20270909t1400", "REPLACED", "2027-09-09T18:00:00Z");
    untilMeeting("series:life-2:20270909t1500", "CANCELLED", "2027-09-09T19:00:00Z");
    assertThat(keys("life")).containsOnly(id);
    assertThat(types("life"))
        .containsExactly(
            "meetings.series-defined.v1 series:life",
            "meetings.series-changed.v1 series:life",
            "meetings.series-changed.v1 series:life",
            "meetings.series-split.v1 series:life",
            "meetings.series-defined.v1 series:life-2",
            "meetings.series-ended.v1 series:life-2");
  }

  /** All facts about a chain of series have one key. */
  private List<String> keys(String word) {
    return story.topics().records("meetings.v1").stream()
        .filter(it -> text(it.value()).contains("series:" + word + "\""))
        .map(it -> it.key())
        .distinct()
        .toList();
  }

  /** What was told about the series of a chain, in its order. */
  private List<String> types(String word) {
    return story.topics().records("meetings.v1").stream()
        .filter(it -> ("series:" + word).equals(it.key()))
        .map(it -> tools.jackson.databind.json.JsonMapper.shared().readTree(it.value()))
        .filter(it -> it.path("type").asString().startsWith("meetings.series-"))
        .map(it -> it.path("type").asString() + " " + it.path("subject").asString())
        .toList();
  }

  private static String text(byte[] value) {
    return new String(value, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void whoever_reads_has_their_own_clock_first_then_the_organisers_then_those_asked_for() {
    people("hands", "hands-ada");
    story.membership().card("hands-ada", "Ada Hands", "hands-ada@example.org", "ACTIVE");
    define("series:hands", "2027-01-14T14:00:00", "FREQ=WEEKLY", "hands");
    story.untilInvited("series:hands", "hands-ada");
    untilMeeting("series:hands:20270114t1400", "SCHEDULED", "2027-01-14T19:00:00Z");
    var ada = Tokens.of("hands-ada");

    await()
        .untilAsserted(
            () ->
                assertThat(clocks(ada, "/api/meetings/series:hands:20270114t1400?zones=Asia/Tokyo"))
                    .containsExactly("America/Phoenix", "America/New_York", "Asia/Tokyo"));
    var series = story.get(ada, "/api/series/series:hands").json().path("next").path(0);
    assertThat(series.path("local").propertyNames())
        .containsExactly("America/Phoenix", "America/New_York");
    var listed = story.get(ada, "/api/meetings?person=me&limit=1").json().path("items").path(0);
    assertThat(listed.path("local").propertyNames())
        .containsExactly("America/Phoenix", "America/New_York");
  }

  private Collection<String> clocks(String who, String path) {
    return story.get(who, path).json().path("local").propertyNames();
  }

  @Test
  void an_invitee_reads_the_series_and_its_occurrences_and_nobody_else_does() {
    people("read", "read-ada");
    define("series:read", "2027-01-14T14:00:00", "FREQ=WEEKLY", "read");
    story.untilInvited("series:read", "read-ada");
    untilMeeting("series:read:20270114t1400", "SCHEDULED", "2027-01-14T19:00:00Z");
    var ada = Tokens.of("read-ada");
    var eve = Tokens.of("read-eve");

    var read =
        story.get(ada, "/api/series/series:read?zones=America/Phoenix&occurrences=15").json();

    assertThat(read.path("next")).hasSize(15);
    assertThat(read.path("next").path(0).path("local").propertyNames())
        .containsExactly("America/New_York", "America/Phoenix");
    assertThat(
            read.path("next")
                .path(9)
                .path("local")
                .path("America/Phoenix")
                .path("shown")
                .asString())
        .isEqualTo("Thu 2027-03-18 11:00 MST");
    var occurrence = story.get(ada, "/api/meetings/series:read:20270318t1400").json();
    assertThat(occurrence.path("occurrence").path("series").asString()).isEqualTo("series:read");
    assertThat(story.get(eve, "/api/series/series:read").status().value()).isEqualTo(404);
    assertThat(story.get(eve, "/api/meetings/series:read:20270318t1400").status().value())
        .isEqualTo(404);
    assertThat(ids(ada, "/api/series?group=read")).containsExactly("series:read");
    assertThat(ids(eve, "/api/series?group=read")).isEmpty();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(ids(ada, "/api/meetings?person=me&limit=100")).hasSize(51));
    assertThat(
            story
                .get(ada, "/api/meetings/series:read:20270318t1400/invitations?person=me")
                .json()
                .path("items"))
        .hasSize(1);
  }

  private List<String> ids(String token, String path) {
    return story
        .get(token, path)
        .json()
        .path("items")
        .valueStream()
        .map(it -> it.path("id").asString())
        .toList();
  }

  @Test
  void all_is_moved_and_a_cosmetic_set_tells_nobody() {
    people("all", "all-ada");
    define("series:all", "2027-01-14T14:00:00", "FREQ=WEEKLY;COUNT=4", "all");
    story.untilInvited("series:all", "all-ada");
    untilMeeting("series:all:20270121t1400", "SCHEDULED", "2027-01-21T19:00:00Z");

    var cosmetic =
        change(
            "series:all",
            "{\"kind\":\"AGENDA\",\"agenda\":\"1. Budget\"},"
                + "{\"kind\":\"RETITLE\",\"title\":\"All of us\",\"cosmetic\":true}");
    var moved =
        change("series:all", "{\"kind\":\"MOVE_ALL\",\"startsLocal\":\"2027-01-14T15:00:00\"}");

    assertThat(cosmetic.json().path("version").asInt()).isEqualTo(1);
    assertThat(moved.json().path("version").asInt()).isEqualTo(2);
    story.settled("series:all");
    told(ISSUED, "series:all", "CHANGED all-ada#2", "SCHEDULED all-ada#1");
    untilMeeting("series:all:20270121t1400", "REPLACED", "2027-01-21T19:00:00Z");
    untilMeeting("series:all:20270121t1500", "SCHEDULED", "2027-01-21T20:00:00Z");
    assertThat(meeting("series:all:20270121t1500").path("title").asString()).isEqualTo("All of us");
    assertThat(ids(Story.COORDINATOR, "/api/meetings?group=all"))
        .containsExactly(
            "all-known",
            "series:all:20270114t1500",
            "series:all:20270121t1500",
            "series:all:20270128t1500",
            "series:all:20270204t1500");
  }

  @Test
  void another_audience_brings_the_one_and_takes_off_the_other_and_the_rest_hear_nothing() {
    people("aud-a", "aud-ada", "aud-both");
    people("aud-b", "aud-bob", "aud-both");
    define("series:aud", "2027-01-14T14:00:00", "FREQ=WEEKLY", "aud-a");
    story.untilInvited("series:aud", "aud-ada", "aud-both");
    story.settled("series:aud");

    change("series:aud", "{\"kind\":\"AUDIENCE\",\"groups\":[\"aud-b\"]}");

    story.untilInvited("series:aud", "aud-bob", "aud-both");
    told(ISSUED, "series:aud", "JOINED aud-bob#1", "SCHEDULED aud-ada#1", "SCHEDULED aud-both#1");
    told(WITHDRAWN, "series:aud", "NOT_IN_AUDIENCE aud-ada#2");
  }

  @Test
  void cancelled_and_reinstated_through_the_occurrence() {
    people("one", "one-ada");
    define("series:one", "2027-01-14T14:00:00", "FREQ=WEEKLY", "one");
    untilMeeting("series:one:20270121t1400", "SCHEDULED", "2027-01-21T19:00:00Z");
    var path = "/api/meetings/series:one:20270121t1400";

    var off = story.post(Story.COORDINATOR, path + "/cancellation", "{}").json();
    var back = story.post(Story.COORDINATOR, path + "/reinstatement", "{}").json();
    var worded = story.post(Story.COORDINATOR, path + "/details", "{\"title\":\"Guests\"}").json();

    assertThat(off.path("status").asString()).isEqualTo("CANCELLED");
    assertThat(back.path("status").asString()).isEqualTo("SCHEDULED");
    assertThat(back.path("version").asInt()).isEqualTo(3);
    assertThat(worded.path("title").asString()).isEqualTo("Guests");
    assertThat(worded.path("version").asInt()).isEqualTo(3);
    var series = story.get(Story.COORDINATOR, "/api/series/series:one").json();
    assertThat(series.path("version").asInt()).isEqualTo(3);
    assertThat(series.path("exceptions").toString()).isEqualTo("[\"2027-01-21T14:00:00\"]");
    assertThat(
            story
                .post(
                    Story.COORDINATOR, path + "/move", "{\"startsLocal\":\"2027-03-14T02:30:00\"}")
                .problem())
        .isEqualTo("local-time-skipped");
  }

  @Test
  void repeated_and_late_facts_about_series_tell_nothing_twice_and_poison_holds_up_nobody() {
    people("srep", "srep-ada");
    define("series:srep", "2027-01-14T14:00:00", "FREQ=WEEKLY", "srep");
    story.untilInvited("series:srep", "srep-ada");
    change("series:srep", "{\"kind\":\"CANCEL_ONE\",\"original\":\"2027-01-21T14:00:00\"}");
    story.settled("series:srep");
    var facts =
        story.topics().records("meetings.v1").stream()
            .filter(it -> "series:srep".equals(it.key()))
            .filter(it -> text(it.value()).contains("meetings.series-"))
            .toList();

    facts.forEach(it -> story.topics().send("meetings.v1", it.key(), it.value()));
    facts.reversed().forEach(it -> story.topics().send("meetings.v1", it.key(), it.value()));
    story
        .topics()
        .send(
            "meetings.v1",
            "series:srep",
            FactTopics.fact(
                "srep-poison",
                "meetings.series-changed.v1",
                "series:srep",
                "series:srep",
                99,
                "{\"series\":\"NO SERIES\",\"version\":2}"));
    story
        .topics()
        .send(
            "meetings.v1",
            "series:srep",
            FactTopics.fact(
                "srep-late",
                "meetings.series-advanced.v1",
                "series:srep",
                "series:srep",
                1,
                "{\"series\":\"series:srep\",\"root\":\"series:srep\",\"version\":1,"
                    + "\"begun\":\"2026-01-14T14:00:00\"}"));
    community.join("srep", null, "srep-bob");

    story.untilInvited("series:srep", "srep-ada", "srep-bob");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(story.topics().records("meetings.v1.events.dlt"))
                    .filteredOn(it -> "series:srep".equals(it.key()))
                    .hasSize(1));
    told(ISSUED, "series:srep", "CHANGED srep-ada#2", "JOINED srep-bob#2", "SCHEDULED srep-ada#1");
    told(WITHDRAWN, "series:srep");
    assertThat(meeting("series:srep:20270121t1400").path("status").asString())
        .isEqualTo("CANCELLED");
  }
}
