package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.events.clocks.ClockWatch;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A law changes the clocks of one zone after meetings were scheduled there. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClocksStoryTest {

  private static final String ZONE = "Pacific/Norfolk";

  private Story story;

  @BeforeAll
  void given(@LocalServerPort int port, @Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    story = new Story(port, new FactTopics(BackingServers.get().brokers(), prefix));
    story.community().group("clock", "AD_HOC", false);
    story.community().join("clock", null, "clock-ada");
  }

  @AfterAll
  void close() {
    story.topics().close();
  }

  private void schedule(String id, String local, String zone) {
    var body = Story.meeting(id, local, zone, "clock");
    assertThat(story.post(Story.COORDINATOR, "/api/meetings", body).status().value())
        .isEqualTo(201);
    story.untilInvited(id, "clock-ada");
  }

  private JsonNode read(String path) {
    return story.get(Story.COORDINATOR, path).json();
  }

  @Test
  void only_what_truly_begins_at_another_moment_is_told(
      @Autowired MovableZones zones, @Autowired ClockWatch watch) {
    schedule("clock-other", "2027-07-01T10:00:00", "America/New_York");
    schedule("clock-summer", "2027-01-15T10:00:00", ZONE);
    schedule("clock-winter", "2027-07-01T10:00:00", ZONE);
    var weekly =
        SeriesBodies.series("series:clock", "2027-06-01T10:00:00", "FREQ=WEEKLY;COUNT=3", "clock")
            .replace("America/New_York", ZONE);
    var winterOnly = weekly.replace("series:clock", "series:clock-w").replace("06-01", "12-07");
    story.post(Story.COORDINATOR, "/api/series", weekly);
    story.post(Story.COORDINATOR, "/api/series", winterOnly);
    story.untilInvited("series:clock", "clock-ada");
    story.untilInvited("series:clock-w", "clock-ada");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(read("/api/meetings/series:clock:20270601t1000").path("startsAt"))
                    .hasToString("\"2027-05-31T23:00:00Z\""));

    // Summer time all year: twelve hours ahead of Greenwich in July as well.
    zones.decree("2099z", ZoneId.of(ZONE), ZoneId.of("Pacific/Tarawa"));
    watch.look().block();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(read("/api/meetings/clock-winter").path("startsAt").asString())
                  .isEqualTo("2027-06-30T22:00:00Z");
              assertThat(read("/api/meetings/series:clock:20270601t1000").path("startsAt"))
                  .hasToString("\"2027-05-31T22:00:00Z\"");
              assertThat(story.told("meetings.invitations-issued.v1", "series:clock"))
                  .contains("CHANGED clock-ada#2");
              assertThat(story.told("meetings.invitations-issued.v1", "clock-winter"))
                  .contains("MOVED clock-ada#2");
            });
    assertThat(read("/api/meetings/clock-winter").path("startsLocal").asString())
        .isEqualTo("2027-07-01T10:00:00");
    assertThat(read("/api/meetings/clock-winter").path("version").asInt()).isEqualTo(2);
    assertThat(read("/api/series/series:clock").path("version").asInt()).isEqualTo(2);
    assertThat(read("/api/meetings/clock-summer").path("version").asInt()).isEqualTo(1);
    assertThat(read("/api/meetings/clock-other").path("version").asInt()).isEqualTo(1);
    assertThat(read("/api/series/series:clock-w").path("version").asInt()).isEqualTo(1);

    watch.look().block();
    var told =
        story.topics().records("meetings.v1").stream()
            .filter(it -> "world".equals(it.key()))
            .filter(it -> text(it.value()).contains("2099z"))
            .toList();
    assertThat(told).hasSize(1);
    story.topics().send("meetings.v1", "world", told.getFirst().value());
    schedule("clock-after", "2027-08-01T10:00:00", "America/New_York");
    assertThat(read("/api/series/series:clock").path("version").asInt()).isEqualTo(2);
    assertThat(read("/api/meetings/clock-winter").path("version").asInt()).isEqualTo(2);
  }

  private static String text(byte[] value) {
    return new String(value, java.nio.charset.StandardCharsets.UTF_8);
  }
}
