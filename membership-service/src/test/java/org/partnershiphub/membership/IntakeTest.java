package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;

/** What comes over Kafka: poison, twice, late, out of order. */
class IntakeTest extends RunningService {

  private static final String BOUNCED = "notification.notice-bounced.v1";

  private FactTopics topics;

  @BeforeEach
  void a_partnership_and_a_line_to_kafka() {
    topics = new FactTopics(brokers, prefix);
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            "[{\"id\": \"k-one\", \"name\": \"Kafkaland\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\", \"lead\": \"k-lead\"}]")
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(
                Roster.person("k-ada", "Ada", "k-one"),
                Roster.person("k-bob", "Bob", "k-one"),
                Roster.person("k-eve", "Eve", "k-one"),
                Roster.person("k-lead", "Lead", "k-one")))
        .expectStatus()
        .isOk();
  }

  @AfterEach
  void hang_up() {
    topics.close();
  }

  private void bounce(String id, String person, String weight, String at) {
    var data =
        "{\"notice\": \"n\", \"person\": \"%s\", \"channel\": \"MAIL\", \"class\": \"%s\", \"at\": \"%s\"}"
            .formatted(person, weight, at);
    topics.send("notification.v1", person, FactTopics.fact(id, BOUNCED, person, person, 1, data));
  }

  private long suspicions(String person) {
    return topics.facts("membership.v1", "membership.departure-suspected.v1").stream()
        .filter(it -> it.path("subject").asString().equals(person))
        .count();
  }

  @Test
  void a_hard_bounce_told_twice_is_one_suspicion_and_a_soft_one_is_none() {
    bounce("f1", "k-ada", "SOFT", "2026-11-23T14:00:00Z");
    bounce("f2", "k-ada", "HARD", "2026-11-23T15:00:00Z");
    bounce("f2", "k-ada", "HARD", "2026-11-23T15:00:00Z");
    bounce("f3", "k-ada", "HARD", "2026-11-23T14:30:00Z");
    bounce("f4", "k-bob", "HARD", "2026-11-23T15:00:00Z");
    await().untilAsserted(() -> assertThat(suspicions("k-bob")).isEqualTo(1));
    await()
        .during(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(suspicions("k-ada")).isEqualTo(1));
    get(ADMINISTRATOR, "/api/people/k-ada")
        .expectBody()
        .jsonPath("$.suspectedSince")
        .isEqualTo("2026-11-23T15:00:00Z")
        .jsonPath("$.status")
        .isEqualTo("ACTIVE");
  }

  @Test
  void poison_goes_to_the_dead_letters_and_holds_up_nobody() {
    topics.send("notification.v1", "k-lead", "no fact at all".getBytes(StandardCharsets.UTF_8));
    bounce("f5", "k-nobody", "HARD", "2026-11-23T15:00:00Z");
    bounce("f6", "k-eve", "HARD", "2026-11-23T15:00:00Z");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(suspicions("k-eve")).isEqualTo(1);
              assertThat(topics.records("notification.v1.membership.dlt")).hasSize(2);
            });
  }

  @Test
  void a_lead_who_leaves_is_lead_no_more_however_often_that_is_told() {
    post(ADMINISTRATOR, "/api/people/k-lead/departure", "{\"on\": \"2026-11-22\"}")
        .expectStatus()
        .isOk();
    var data =
        "{\"person\": \"k-lead\", \"affiliation\": \"k-one:2025-01-06\", \"organisation\": \"k-one\", \"organisationKind\": \"JURISDICTION\", \"endedOn\": \"2026-11-22\", \"reason\": \"DEPARTED\"}";
    for (var again = 0; again < 2; again++) {
      topics.send(
          "membership.v1",
          "k-lead",
          FactTopics.fact("f7", "membership.affiliation-ended.v1", "k-lead", "k-lead", 4, data));
    }
    await()
        .untilAsserted(
            () ->
                get(ADMINISTRATOR, "/api/jurisdictions/k-one")
                    .expectBody()
                    .jsonPath("$.lead")
                    .doesNotExist());
    await()
        .during(Duration.ofMillis(500))
        .untilAsserted(
            () ->
                assertThat(
                        topics
                            .facts("membership.v1", "membership.jurisdiction-lead-named.v1")
                            .stream()
                            .filter(it -> it.path("subject").asString().equals("k-one"))
                            .filter(it -> !it.path("data").has("lead")))
                    .hasSize(1));
  }

  @Test
  void a_late_word_of_a_departure_does_not_end_the_office_of_who_is_back() {
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(Roster.person("k-back", "Back", "k-one")))
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/offices/CO_CHAIR/terms",
            "{\"person\": \"k-back\", \"from\": \"2030-01-01\"}")
        .expectStatus()
        .isCreated();
    var data =
        "{\"person\": \"k-back\", \"affiliation\": \"k-one:2020-01-06\", \"organisation\": \"k-one\", \"organisationKind\": \"JURISDICTION\", \"endedOn\": \"2024-11-22\", \"reason\": \"DEPARTED\"}";
    topics.send(
        "membership.v1",
        "k-back",
        FactTopics.fact("f8", "membership.affiliation-ended.v1", "k-back", "k-back", 2, data));
    bounce("f9", "k-back", "HARD", "2026-11-23T15:00:00Z");
    await().untilAsserted(() -> assertThat(suspicions("k-back")).isEqualTo(1));
    get(ADMINISTRATOR, "/api/offices/CO_CHAIR?asOf=2031-01-01")
        .expectBody()
        .jsonPath("$.open.length()")
        .isEqualTo(1);
  }
}
