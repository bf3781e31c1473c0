package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.Part;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Place;
import org.partnershiphub.events.audience.Rosters;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Rosters and invitations are compared, over the wire. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DriftStoryTest {

  private static final String DRIFT = "/api/meetings/drift";

  @Autowired private Rosters rosters;
  private Story story;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  /** Runs a check and gives what it found about this meeting. */
  private List<String> drifted(String meeting) {
    var asked = story.post(Story.ADMINISTRATOR, DRIFT, "");
    assertThat(asked.status().value()).as(asked.text()).isEqualTo(202);
    var round = asked.json().path("round").asInt();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              var now = story.get(Story.COORDINATOR, DRIFT).json();
              assertThat(now.path("round").asInt()).isGreaterThanOrEqualTo(round);
              assertThat(now.path("running").asBoolean()).isFalse();
            });
    var report = story.get(Story.COORDINATOR, DRIFT).json().path("report");
    assertThat(report.path("compared").asLong()).isPositive();
    return report
        .path("drifted")
        .valueStream()
        .filter(it -> meeting.equals(it.path("subject").asString()))
        .map(DriftStoryTest::shown)
        .toList();
  }

  private static String shown(JsonNode it) {
    return it.path("kind").asString() + " " + it.path("person").asString();
  }

  @Test
  void drift_is_zero_or_a_list_that_nothing_mends_until_somebody_asks_for_it() {
    var group = new GroupId("drift");
    var community = story.community();
    community.group("drift", "AD_HOC", false);
    community.join("drift", null, "drift-ada");
    community.join("drift", null, "drift-bob");
    community.join("drift", null, "drift-cy");
    var body = Story.meeting("drift-m1", "2027-04-01T10:00:00", "America/New_York", "drift");
    story.post(Story.COORDINATOR, "/api/meetings", body);
    story.untilInvited("drift-m1", "drift-ada", "drift-bob", "drift-cy");
    story.settled("drift-m1");
    assertThat(drifted("drift-m1")).isEmpty();

    // A row that changes without a word, as no fact of community-service would let it.
    var ada = Place.enrolment(group, null, new PersonId("drift-ada"));
    var bob = Place.enrolment(group, null, new PersonId("drift-bob"));
    var dee = Place.enrolment(group, null, new PersonId("drift-dee"));
    rosters.left(ada, 90).block();
    rosters.taken(bob, new Part(Capacity.EXPERT, null), 91).block();
    rosters.taken(dee, Part.PARTICIPANT, 92).block();

    var found = List.of("SURPLUS drift-ada", "WAYS drift-bob", "MISSING drift-dee");
    assertThat(drifted("drift-m1")).containsExactlyElementsOf(found);
    assertThat(drifted("drift-m1")).as("nothing is mended").containsExactlyElementsOf(found);

    var followed = story.post(Story.ADMINISTRATOR, DRIFT + "/following", "");
    assertThat(followed.json().path("followed").asInt()).isGreaterThanOrEqualTo(3);
    story.untilInvited("drift-m1", "drift-bob", "drift-cy", "drift-dee");
    assertThat(drifted("drift-m1")).isEmpty();
    assertThat(story.told("meetings.invitations-withdrawn.v1", "drift-m1"))
        .containsExactly("NOT_IN_AUDIENCE drift-ada#2");
  }

  @Test
  void the_next_check_stands_for_the_hour_of_the_night() {
    drifted("none");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(story.get(Story.COORDINATOR, DRIFT).json().path("nextAt").asString(""))
                    .isEqualTo("2026-11-24T08:00:00Z"));
  }
}
