package org.partnershiphub.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.Backed;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.config.name=sample-service", "hub.test=intake"})
@Backed
@DirtiesContext
class IntakeTest {

  @LocalServerPort int port;
  @Autowired SampleConfiguration.Heard heard;

  @Value("${hub.topic-prefix}")
  String prefix;

  @Value("${spring.kafka.bootstrap-servers}")
  String brokers;

  @Autowired MeterRegistry meters;

  FactTopics topics;

  @BeforeEach
  void open() {
    topics = new FactTopics(brokers, prefix);
    heard.counts.clear();
  }

  @AfterEach
  void close() {
    topics.close();
  }

  WebTestClient client() {
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .responseTimeout(Duration.ofSeconds(30))
        .defaultHeader("Authorization", "Bearer " + Tokens.of("root", "ADMINISTRATOR"))
        .build();
  }

  void tell(int count) {
    topics.send(
        "membership.v1",
        "a",
        FactTopics.fact(
            "f" + count,
            "membership.counted.v1",
            "a",
            "a",
            count,
            "{\"tally\":\"a\",\"count\":%d,\"more\":true}".formatted(count)));
  }

  String health() {
    return new String(
        client()
            .get()
            .uri("/actuator/health/deadLetters")
            .exchange()
            .expectBody()
            .returnResult()
            .getResponseBody());
  }

  @Test
  void what_nobody_asked_for_is_passed_over_and_counted_and_what_follows_is_heard() {
    var before = passedOn();
    for (int i = 0; i < 20; i++) {
      topics.send(
          "membership.v1",
          "a",
          FactTopics.fact("n" + i, "membership.passed-over.v1", "a", "a", i + 1, "{}"));
    }
    tell(7);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(heard.counts).containsExactly(7));
    var ignored =
        meters
            .get("hub.intake")
            .tags("type", "membership.passed-over.v1", "outcome", "ignored")
            .counter();
    assertThat(ignored.count()).isEqualTo(20);
    assertThat(passedOn() - before).as("records that came to the function").isEqualTo(1);
  }

  private long passedOn() {
    var channel =
        meters
            .find("spring.integration.send")
            .tags("type", "channel", "name", "tallyFacts-in-0", "result", "success")
            .timer();
    return channel == null ? 0 : channel.count();
  }

  @Test
  void a_poison_fact_is_dead_lettered_with_its_cause_and_replayed_when_it_can_be_handled() {
    tell(1);
    topics.send("membership.v1", "a", "no fact at all".getBytes());
    topics.send(
        "membership.v1",
        "a",
        FactTopics.fact("x", "membership.nobody-asked.v1", "a", "a", 2, "{}"));
    topics.send(
        "membership.v1",
        "a",
        FactTopics.fact(
            "y", "membership.counted.v1", "a", "a", 3, "{\"tally\":\"NOT GOOD\",\"count\":3}"));
    tell(4);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(heard.counts).containsExactly(1, 4));
    await()
        .untilAsserted(() -> assertThat(health()).contains("DEGRADED").contains("\"waiting\":2"));

    client()
        .get()
        .uri("/api/operations/sample/dead-letters")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.letters[0].cause")
        .value(cause -> assertThat((String) cause).contains("not a CloudEvent"))
        .jsonPath("$.letters[1].fact")
        .isEqualTo("y");
    // Poison stays poison: the replay stops at it and says so.
    client()
        .post()
        .uri("/api/operations/sample/dead-letters/replay")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.done")
        .isEqualTo(0)
        .jsonPath("$.failed.length()")
        .isEqualTo(1);
    WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultHeader("Authorization", "Bearer " + Tokens.of("ada"))
        .build()
        .post()
        .uri("/api/operations/sample/dead-letters/replay")
        .exchange()
        .expectStatus()
        .isForbidden();
  }
}
