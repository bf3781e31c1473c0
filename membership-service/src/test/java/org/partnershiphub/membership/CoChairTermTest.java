package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The half of the golden result G6 that is ours: the term of a co-chair ends with 31 December 2026
 * without anybody clicking, and the other one holds the office alone.
 */
@TestPropertySource(properties = "hub.test=the partnership's own data, over the year's end")
class CoChairTermTest extends MovingService {

  /** Midnight where the partnership is. */
  private static final Instant NEW_YEAR = Instant.parse("2027-01-01T05:00:00Z");

  @Test
  void a_term_ends_with_the_year_and_says_who_remains() {
    var demo = new Demo(this);
    demo.imported();
    demo.offices();
    assertThat(holders("2026-12-31")).containsExactlyInAnyOrder("p049", "p171");
    try (var topics = new FactTopics(brokers, prefix)) {
      clock.moveTo(NEW_YEAR.minusSeconds(60));
      await()
          .during(Duration.ofSeconds(2))
          .untilAsserted(() -> assertThat(ended(topics)).isEmpty());
      clock.moveTo(NEW_YEAR.plusSeconds(1));
      await().untilAsserted(() -> assertThat(ended(topics)).hasSize(1));
      var fact = ended(topics).getFirst();
      assertThat(fact.path("person").asString()).isEqualTo("p171");
      assertThat(fact.path("endedOn").asString()).isEqualTo("2026-12-31");
      assertThat(fact.path("reason").asString()).isEqualTo("TERM_ENDED");
      assertThat(fact.path("remainingHolders").toString()).isEqualTo("[\"p049\"]");
      await()
          .during(Duration.ofSeconds(1))
          .untilAsserted(() -> assertThat(ended(topics)).hasSize(1));
    }
    assertThat(holders("2027-01-01")).containsExactly("p049");
    get(COORDINATOR, "/api/people/p171").expectBody().jsonPath("$.status").isEqualTo("ACTIVE");
  }

  private static List<JsonNode> ended(FactTopics topics) {
    return topics.facts("membership.v1", "membership.office-term-ended.v1").stream()
        .map(it -> it.path("data"))
        .filter(it -> it.path("office").asString().equals("CO_CHAIR"))
        .toList();
  }

  private List<String> holders(String day) {
    var office =
        get(COORDINATOR, "/api/offices/CO_CHAIR?asOf=" + day)
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    return office.path("open").valueStream().map(it -> it.path("person").asString()).toList();
  }
}
