package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** The partnership's own meetings, over the wire: HTTP in, Kafka through, HTTP out. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoStoryTest {

  private static final String JOINT = "m-joint-2027-01";

  private final DemoData demo = new DemoData();
  private Story story;

  @BeforeAll
  void tell(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    demo.tell(story.community());
    var imported = story.post(Story.ADMINISTRATOR, "/api/meetings/import", demo.meetings());
    assertThat(imported.text()).isEqualTo("{\"received\":5,\"created\":5,\"unchanged\":0}");
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  @Test
  @Order(1)
  void five_groups_with_150_seats_bring_141_invitations() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              var summary =
                  story.get(Story.COORDINATOR, "/api/meetings/" + JOINT + "/invitations/summary");
              var golden = demo.golden("G1_joint_meeting_one_notice_each");
              assertThat(summary.json().path("places").asInt())
                  .isEqualTo(golden.path("seatsSummedOverGroups").asInt());
              assertThat(summary.json().path("invited").asInt())
                  .isEqualTo(golden.path("uniqueRecipients").asInt());
              assertThat(summary.json().path("duplicatesAvoided").asInt())
                  .isEqualTo(golden.path("noticesThatWouldBeDuplicates").asInt());
              var most = summary.json().path("perPersonMoreThanOne").path(0);
              assertThat(most.path("person").asString()).isEqualTo("p151");
              assertThat(most.path("via")).hasSize(5);
            });
  }

  @Test
  @Order(2)
  void the_same_import_again_changes_nothing() {
    var again = story.post(Story.ADMINISTRATOR, "/api/meetings/import", demo.meetings());

    assertThat(again.text()).isEqualTo("{\"received\":5,\"created\":0,\"unchanged\":5}");
  }

  @Test
  @Order(3)
  void a_move_over_the_change_of_clocks_keeps_the_wall_clock_and_moves_phoenix() {
    var zones =
        "?zones=America/New_York,America/Chicago,America/Denver,America/Phoenix,America/Los_Angeles";
    var golden = demo.golden("G3_meeting_moved_over_DST");
    var before = story.get(Story.COORDINATOR, "/api/meetings/m-ec-2027-03" + zones).json();

    var moved =
        story.post(
            Story.COORDINATOR,
            "/api/meetings/m-ec-2027-03/move",
            "{\"startsLocal\":\"2027-03-18T14:00:00\"}");

    assertThat(moved.status().value()).isEqualTo(200);
    var after = story.get(Story.COORDINATOR, "/api/meetings/m-ec-2027-03" + zones).json();
    assertThat(before.path("startsAt").asString())
        .isEqualTo(golden.path("before").path("utc").asString());
    assertThat(after.path("startsAt").asString())
        .isEqualTo(golden.path("after").path("utc").asString());
    assertThat(after.path("version").asInt()).isEqualTo(2);
    golden
        .path("before")
        .path("shown")
        .propertyStream()
        .forEach(it -> assertShown(before, it.getKey(), it.getValue().asString()));
    golden
        .path("after")
        .path("shown")
        .propertyStream()
        .forEach(it -> assertShown(after, it.getKey(), it.getValue().asString()));
  }

  private static void assertShown(
      tools.jackson.databind.JsonNode meeting, String zone, String shown) {
    assertThat(meeting.path("local").path(zone).path("shown").asString()).isEqualTo(shown);
  }

  @Test
  @Order(4)
  void whoever_departs_loses_exactly_their_future_meetings() {
    var golden = demo.golden("G8_person_leaves_mid_cohort");
    var meetings =
        golden.path("futureMeetingsToCancelFor").valueStream().map(it -> it.asString()).toList();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(meetingsOf("p023")).containsExactlyInAnyOrderElementsOf(meetings));

    demo.depart(story.community(), "p023");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(meetingsOf("p023")).isEmpty());
    for (var meeting : meetings) {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertThat(story.told("meetings.invitations-withdrawn.v1", meeting))
                      .containsExactly("DEPARTED p023#2"));
    }
  }

  private java.util.List<String> meetingsOf(String person) {
    return story
        .get(Story.COORDINATOR, "/api/meetings?person=" + person)
        .json()
        .path("items")
        .valueStream()
        .map(it -> it.path("id").asString())
        .toList();
  }

  @Test
  @Order(5)
  void the_confidential_title_is_in_no_fact() {
    assertThat(story.topics().records("meetings.v1"))
        .noneMatch(
            it ->
                new String(it.value(), java.nio.charset.StandardCharsets.UTF_8)
                    .contains("CIR peer-to-peer"));
  }
}
