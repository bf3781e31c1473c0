package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The live stream, through real HTTP, also beside a second instance. */
class StreamStoriesTest extends Stories {

  private static ConfigurableApplicationContext second;

  @Autowired private Environment settings;

  /** Another instance on the same broker and store. */
  private int secondPort() {
    if (second == null) {
      var arguments =
          List.of(
                  "spring.kafka.bootstrap-servers",
                  "spring.mongodb.uri",
                  "hub.topic-prefix",
                  "hub.database-prefix",
                  "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                  "hub.now",
                  "hub.notification.push.key",
                  "hub.notification.outbound.allowed",
                  "hub.notification.stop.secret",
                  "hub.notification.answers.secret",
                  "hub.notification.mail.smtp.host",
                  "hub.notification.mail.smtp.port")
              .stream()
              .map(it -> "--" + it + "=" + settings.getProperty(it))
              .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
      arguments.add("--server.port=0");
      arguments.add("--spring.jmx.enabled=false");
      second =
          new SpringApplicationBuilder(NotificationApplication.class)
              .properties("spring.config.name=notification-service")
              .run(arguments.toArray(String[]::new));
    }
    return Integer.parseInt(second.getEnvironment().getProperty("local.server.port"));
  }

  @AfterAll
  static void stop() {
    if (second != null) {
      second.close();
    }
  }

  private void invite(String meeting, String group, String... people) {
    march(meeting, group);
    facts.issued(meeting, 1, "SCHEDULED", group, people);
  }

  private void post(String person, String path) {
    web.post()
        .uri(uri("/api/inbox/" + path))
        .headers(it -> it.setBearerAuth(Tokens.of(person)))
        .exchange()
        .expectStatus()
        .isNoContent();
  }

  @Test
  void a_reader_on_either_instance_sees_all_and_goes_on_at_the_other() {
    facts.person("sa01", "Two Homes", "America/Denver");
    facts.group("sa-g", "Two Homes Group", "WORKGROUP");
    var seen = new ArrayList<String>();
    var other = secondPort();
    String last;
    try (var here = new LiveStream(port, Tokens.of("sa01"), null);
        var there = new LiveStream(other, Tokens.of("sa01"), null)) {
      await().until(() -> here.open() && there.open());
      for (int i = 1; i <= 5; i++) {
        invite("sa-m" + i, "sa-g", "sa01");
        seen.add("sa-m" + i);
      }
      await()
          .untilAsserted(
              () -> assertThat(here.subjects()).containsExactlyInAnyOrderElementsOf(seen));
      await().untilAsserted(() -> assertThat(there.subjects()).isEqualTo(here.subjects()));
      assertThat(here.lastId()).isEqualTo(there.lastId());
      last = here.lastId();
    }
    invite("sa-m6", "sa-g", "sa01");
    await()
        .untilAsserted(
            () -> assertThat(json(Tokens.of("sa01"), "/api/inbox").path("items")).hasSize(6));
    try (var there = new LiveStream(other, Tokens.of("sa01"), last)) {
      await().untilAsserted(() -> assertThat(there.subjects()).containsExactly("sa-m6"));
      invite("sa-m7", "sa-g", "sa01");
      await().untilAsserted(() -> assertThat(there.subjects()).containsExactly("sa-m6", "sa-m7"));
    }
  }

  @Test
  void whoever_lost_the_line_before_anything_came_misses_nothing() {
    facts.person("sb01", "Early Bird", "America/Denver");
    facts.group("sb-g", "Early Birds", "WORKGROUP");
    String last;
    try (var stream = new LiveStream(port, Tokens.of("sb01"), null)) {
      await().until(stream::open);
      last = stream.lastId();
      assertThat(last).isNotNull();
    }
    invite("sb-m1", "sb-g", "sb01");
    await()
        .untilAsserted(
            () -> assertThat(json(Tokens.of("sb01"), "/api/inbox").path("items")).hasSize(1));
    try (var stream = new LiveStream(port, Tokens.of("sb01"), last)) {
      await().untilAsserted(() -> assertThat(stream.subjects()).containsExactly("sb-m1"));
    }
  }

  @Test
  void what_is_done_on_one_device_shows_on_another() {
    facts.person("sc01", "Two Devices", "America/Denver");
    facts.group("sc-g", "Devices", "WORKGROUP");
    try (var stream = new LiveStream(secondPort(), Tokens.of("sc01"), null)) {
      await().until(stream::open);
      invite("sc-m1", "sc-g", "sc01");
      await().untilAsserted(() -> assertThat(stream.subjects()).containsExactly("sc-m1"));
      var notice = encoded("sc01|sc-m1|1|MEETING_SCHEDULED");
      for (var what : List.of("read", "unread", "archive", "restore", "read-up-to")) {
        post("sc01", notice + "/" + what);
      }
      await()
          .untilAsserted(
              () ->
                  assertThat(stream.lines())
                      .containsSubsequence(
                          "event:notice",
                          "event:read",
                          "event:unread",
                          "event:archived",
                          "event:restored",
                          "event:read-up-to"));
    }
  }

  @Test
  void one_person_has_a_number_of_streams_and_no_more() {
    var streams = new ArrayList<LiveStream>();
    try {
      for (int i = 0; i < 10; i++) {
        var stream = new LiveStream(port, Tokens.of("sd01"), null);
        streams.add(stream);
        await().until(stream::open);
      }
      web.get()
          .uri("/api/inbox/stream")
          .headers(it -> it.setBearerAuth(Tokens.of("sd01")))
          .header("Accept", "text/event-stream")
          .exchange()
          .expectStatus()
          .isEqualTo(429)
          .expectHeader()
          .valueEquals("Retry-After", "30")
          .expectBody(String.class)
          .value(it -> assertThat(it).contains("urn:problem:too-many-streams"));
      streams.removeFirst().close();
      await()
          .untilAsserted(
              () -> {
                var again = new LiveStream(port, Tokens.of("sd01"), null);
                streams.add(again);
                await().until(() -> again.status() != 0);
                assertThat(again.status()).isEqualTo(200);
              });
    } finally {
      streams.forEach(LiveStream::close);
    }
  }

  @Test
  void a_stream_ends_with_its_token() {
    var end = Clock.systemUTC().instant().plus(Duration.ofSeconds(3));
    var token = Tokens.with(it -> it.subject("se01").expirationTime(Date.from(end)));
    try (var stream = new LiveStream(port, token, null)) {
      await().until(stream::open);
      await().until(stream::ended);
      assertThat(Clock.systemUTC().instant()).isAfter(end.minusSeconds(1));
    }
  }

  @Test
  void whoever_was_found_to_have_two_records_sees_both() {
    facts.person("sf01", "Twice Known", "America/Denver");
    facts.person("sf02", "Twice Known", "America/Denver");
    facts.group("sf-g", "Known Twice", "WORKGROUP");
    invite("sf-m1", "sf-g", "sf02");
    await()
        .untilAsserted(
            () -> assertThat(json(Tokens.of("sf02"), "/api/inbox").path("items")).hasSize(1));
    merge("sf01", "sf02");
    await()
        .untilAsserted(
            () ->
                assertThat(json(Tokens.of("sf01"), "/api/inbox").path("items"))
                    .extracting(it -> it.path("notice").asString(""))
                    .containsExactly("sf02|sf-m1|1|MEETING_SCHEDULED"));
    assertThat(json(Tokens.of("sf01"), "/api/inbox/unread-count").path("unread").asInt())
        .isEqualTo(1);
    post("sf01", encoded("sf02|sf-m1|1|MEETING_SCHEDULED") + "/read");
    assertThat(json(Tokens.of("sf01"), "/api/inbox/unread-count").path("unread").asInt()).isZero();
    try (var stream = new LiveStream(port, Tokens.of("sf01"), "0")) {
      await().untilAsserted(() -> assertThat(stream.subjects()).containsExactly("sf-m1"));
      invite("sf-m2", "sf-g", "sf01");
      await().untilAsserted(() -> assertThat(stream.subjects()).containsExactly("sf-m1", "sf-m2"));
      assertThat(stream.lastId()).contains(",sf02:");
    }
  }

  private void merge(String survivor, String merged) {
    facts.send(
        "membership.v1",
        "membership.persons-merged.v1",
        survivor,
        survivor,
        2,
        "{\"survivor\": \"%s\", \"merged\": \"%s\"}".formatted(survivor, merged));
  }
}
