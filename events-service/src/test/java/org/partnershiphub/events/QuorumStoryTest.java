package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.events.quorum.QuorumWatching;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** Whether enough will come: live, and told in time, once. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuorumStoryTest {

  private static final String BODY = "quo-body";

  @Autowired private QuorumWatching watching;
  private Story story;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    story.community().body(BODY, "GOVERNANCE_GROUP");
    for (var it : List.of("quo-in", "quo-az", "quo-vt")) {
      story.membership().jurisdiction("activated", it, "activatedOn", "2020-01-01");
      story.community().seat(BODY, BODY + ":" + it, it + "-1", "PRIMARY", it);
      story.community().seat(BODY, BODY + ":" + it + "-alt", it + "-2", "ALTERNATE", it);
    }
    schedule("quo-far", "2027-05-04T10:00:00");
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private void schedule(String id, String local) {
    var body =
        Story.meeting(id, local, "America/New_York", BODY)
            .replace("\"title\"", "\"shortNoticeReason\":\"It cannot wait.\",\"title\"");
    var answer = story.post(Story.COORDINATOR, "/api/meetings", body);
    assertThat(answer.status().value()).as(answer.text()).isEqualTo(201);
    story.untilInvited(id, "quo-az-1", "quo-az-2", "quo-in-1", "quo-in-2", "quo-vt-1", "quo-vt-2");
  }

  private void accept(String meeting, String... people) {
    for (var person : people) {
      var path = "/api/meetings/" + meeting + "/answer";
      assertThat(story.post(Tokens.of(person), path, "{\"answer\":\"ACCEPTED\"}").status().value())
          .isEqualTo(200);
    }
  }

  private JsonNode expected(String meeting) {
    return story
        .get(Story.COORDINATOR, "/api/meetings/" + meeting + "/expected-quorum")
        .json()
        .at("/bodies/0");
  }

  /** Each fact once, though a test may send it again. */
  private List<JsonNode> atRisk(String meeting) {
    var ids = new HashSet<String>();
    return story.topics().facts("meetings.v1", "meetings.quorum-at-risk.v1").stream()
        .filter(it -> ids.add(it.path("id").asString("")))
        .map(it -> it.path("data"))
        .filter(it -> it.path("meeting").asString("").equals(meeting))
        .toList();
  }

  private long rung(String meeting) {
    return story.topics().facts("meetings.v1", "meetings.quorum-watch-due.v1").stream()
        .filter(it -> it.at("/data/meeting").asString("").equals(meeting))
        .count();
  }

  @Test
  void it_is_shown_live_by_jurisdiction() {
    accept("quo-far", "quo-in-1", "quo-in-2");

    assertThat(expected("quo-far").path("base").asInt()).isEqualTo(3);
    assertThat(expected("quo-far").path("needed").asInt()).isEqualTo(2);
    assertThat(expected("quo-far").path("expected").asInt()).isEqualTo(1);
    assertThat(expected("quo-far").path("silent").toString()).isEqualTo("[\"quo-az\",\"quo-vt\"]");
    accept("quo-far", "quo-az-2");
    assertThat(expected("quo-far").path("enough").asBoolean()).isTrue();
    assertThat(atRisk("quo-far")).isEmpty();
    assertThat(rung("quo-far")).isZero();
  }

  @Test
  void a_meeting_within_the_week_is_told_once_however_often_somebody_looks() {
    schedule("quo-near", "2026-11-27T10:00:00");
    await().atMost(Duration.ofSeconds(60)).until(() -> !atRisk("quo-near").isEmpty());

    var id = new MeetingId("quo-near");
    var startsAt = Instant.parse("2026-11-27T15:00:00Z");
    Flux.range(0, 16).flatMap(it -> watching.look(id, startsAt)).then().block();
    watching.stands(id).block();

    assertThat(atRisk("quo-near")).hasSize(1);
    assertThat(atRisk("quo-near").getFirst().path("silentJurisdictions")).hasSize(3);
    assertThat(rung("quo-near")).isEqualTo(1);
  }

  @Test
  void a_meeting_that_was_moved_away_is_looked_at_in_time_for_its_new_day() {
    schedule("quo-moved", "2027-05-04T10:00:00");
    accept("quo-moved", "quo-in-1", "quo-az-1");
    story.post(
        Story.COORDINATOR,
        "/api/meetings/quo-moved/move",
        "{\"startsLocal\":\"2026-11-28T10:00:00\",\"shortNoticeReason\":\"It cannot wait.\"}");
    await().atMost(Duration.ofSeconds(60)).until(() -> !atRisk("quo-moved").isEmpty());

    watching.look(new MeetingId("quo-moved"), Instant.parse("2027-05-04T14:00:00Z")).block();

    assertThat(atRisk("quo-moved")).hasSize(1);
    assertThat(atRisk("quo-moved").getFirst().path("startsAt").asString(""))
        .isEqualTo("2026-11-28T15:00:00Z");
  }

  private void hears(String type, String id, String data) {
    var key = "quo-heard";
    story.topics().send("meetings.v1", key, FactTopics.fact(id, type, key, key, 1L, data));
  }

  private void due(String id, String meeting, String startsAt) {
    var data = "{\"meeting\":\"%s\",\"startsAt\":\"%s\"}".formatted(meeting, startsAt);
    hears("meetings.quorum-watch-due.v1", id, data);
  }

  /** All that was told of a meeting is heard again, the last first. */
  private void hearsAllAgainBackwards() {
    var told =
        story.topics().records("meetings.v1").stream()
            .filter(it -> "quo-heard".equals(it.key()))
            .toList();
    told.reversed().forEach(it -> story.topics().send("meetings.v1", it.key(), it.value()));
  }

  @Test
  void what_is_heard_twice_backwards_late_or_spoilt_tells_of_no_risk_again() {
    schedule("quo-off", "2027-05-04T10:00:00");
    story.post(Story.COORDINATOR, "/api/meetings/quo-off/cancellation", "{}");
    schedule("quo-heard", "2026-11-27T10:00:00");
    await().atMost(Duration.ofSeconds(60)).until(() -> !atRisk("quo-heard").isEmpty());
    hearsAllAgainBackwards();
    due("quo-spoilt-1", "NOT AN ID", "2026-11-27T15:00:00Z");
    hears("meetings.meeting-scheduled.v1", "quo-spoilt-2", "{\"meeting\":\"quo-heard\"}");
    due("quo-twice", "quo-heard", "2026-11-27T15:00:00Z");
    due("quo-twice", "quo-heard", "2026-11-27T15:00:00Z");
    due("quo-other-time", "quo-heard", "2026-11-26T15:00:00Z");
    due("quo-late", "quo-off", "2027-05-04T14:00:00Z");
    due("quo-unknown", "quo-no-such", "2026-11-27T15:00:00Z");
    // What is told under the same key is dealt with after all of that.
    story.post(
        Story.COORDINATOR,
        "/api/meetings/quo-heard/move",
        "{\"startsLocal\":\"2026-11-28T10:00:00\",\"shortNoticeReason\":\"It cannot wait.\"}");
    await().atMost(Duration.ofSeconds(60)).until(() -> atRisk("quo-heard").size() > 1);

    assertThat(atRisk("quo-heard").stream().map(it -> it.path("startsAt").asString("")))
        .containsExactly("2026-11-27T15:00:00Z", "2026-11-28T15:00:00Z");
    assertThat(atRisk("quo-off")).isEmpty();
    assertThat(atRisk("quo-no-such")).isEmpty();
    story.untilInvited(
        "quo-heard", "quo-az-1", "quo-az-2", "quo-in-1", "quo-in-2", "quo-vt-1", "quo-vt-2");
  }
}
