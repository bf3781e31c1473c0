package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long something is kept of people. */
class RetentionTest extends PeopleStory {

  @Test
  void who_was_gone_for_as_long_as_the_retention_is_forgotten_by_the_timer() {
    post(ADMINISTRATOR, "/api/people", person("q-old", NAME, "q-one", "JURISDICTION"))
        .expectStatus()
        .isCreated();
    post(ADMINISTRATOR, "/api/people/q-old/departure", "{\"on\": \"2026-12-31\"}")
        .expectStatus()
        .isOk();
    clock.moveTo(Instant.parse("2034-01-01T06:59:00Z"));
    await()
        .during(Duration.ofMillis(1500))
        .untilAsserted(() -> assertThat(told("person-forgotten", "q-old")).isEmpty());
    clock.moveTo(Instant.parse("2034-01-01T07:00:00Z"));
    await().untilAsserted(() -> assertThat(told("person-forgotten", "q-old")).hasSize(1));
    assertThat(told("person-forgotten", "q-old").getFirst().path("data").path("reason").asString())
        .isEqualTo("RETENTION");
    clock.moveTo(START);
  }

  @Test
  void answers_kept_for_a_repeated_request_live_a_day() {
    web.post()
        .uri("/api/people")
        .headers(it -> it.setBearerAuth(ADMINISTRATOR))
        .header("Idempotency-Key", "one")
        .header("Content-Type", "application/json")
        .bodyValue(person("q-kept", NAME, "q-one", "JURISDICTION"))
        .exchange()
        .expectStatus()
        .isCreated();
    var indexes =
        mongo
            .indexOps("idempotency")
            .getIndexInfo()
            .mapNotNull(it -> it.getExpireAfter().orElse(null))
            .collectList()
            .block();
    assertThat(indexes).containsExactly(Duration.ofDays(1));
  }
}
