package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import tools.jackson.databind.JsonNode;

/**
 * The partnership's own data and the golden results that are ours: G7, G10, G11. It has a database
 * of its own, since other tests use names and ids of the same jurisdictions.
 */
@TestPropertySource(properties = "hub.test=the partnership's own data")
class DemoPartnershipTest extends MovingService {

  private final JsonNode seed = Demo.read("seed-data.json");

  @BeforeEach
  void imported() {
    new Demo(this).imported();
  }

  @Test
  void thirty_jurisdictions_are_listed_and_counted_by_kind() {
    var kinds = new TreeMap<String, Integer>();
    for (var it : items("/api/jurisdictions?limit=200")) {
      if (seedHas(it.path("id").asString())) {
        kinds.merge(it.path("kind").asString(), 1, Integer::sum);
      }
    }
    assertThat(kinds)
        .isEqualTo(new TreeMap<>(Map.of("STATE", 22, "COUNTY", 5, "CITY", 2, "TRIBE", 1)));
  }

  private boolean seedHas(String id) {
    return seed.path("jurisdictions").toString().contains("\"" + id + "\"");
  }

  @Test
  void one_agreement_is_expired_and_two_end_within_sixty_days() {
    assertThat(items("/api/agreements?asOf=2026-11-23&status=EXPIRED"))
        .extracting(it -> it.path("id").asString())
        .containsExactly("dua-nm-cyfd");
    assertThat(items("/api/agreements?asOf=2026-11-23&status=IN_FORCE&expiresWithinDays=60"))
        .extracting(it -> it.path("id").asString())
        .contains("dua-ok-dhs", "dua-vt-dcf-fsd")
        .filteredOn(id -> id.startsWith("dua-") || id.startsWith("moa-"))
        .hasSize(2);
  }

  @Test
  void every_name_is_kept_as_given() {
    for (var it : seed.path("jurisdictions")) {
      get(COORDINATOR, "/api/jurisdictions/" + it.path("jurisdictionId").asString())
          .expectBody()
          .jsonPath("$.name")
          .isEqualTo(it.path("name").asString());
    }
  }

  @Test
  void washington_gives_notice_and_on_the_day_withdraws_with_six_people_affected() {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/wa-dcyf/withdrawal",
            "{\"effectiveOn\": \"2026-12-31\"}")
        .expectStatus()
        .isOk();
    washington("", "ACTIVE").jsonPath("$.ahead.on").isEqualTo("2026-12-31");
    assertThat(membersOn("2026-12-30")).isEqualTo(30);
    assertThat(membersOn("2026-12-31")).isEqualTo(29);
    clock.moveTo(Instant.parse("2026-12-31T08:00:01Z")); // midnight in Washington
    try (var topics = new FactTopics(brokers, prefix)) {
      await()
          .untilAsserted(
              () ->
                  assertThat(topics.facts("membership.v1", "membership.jurisdiction-withdrawn.v1"))
                      .singleElement()
                      .extracting(it -> it.path("data").path("affected").toString())
                      .isEqualTo("[\"p171\",\"p172\",\"p173\",\"p174\",\"p175\",\"p176\"]"));
    }
    washington("", "WITHDRAWN");
    washington("?asOf=2026-12-30", "ACTIVE");
    assertThat(membersOn("2026-12-30")).isEqualTo(30);
    assertThat(membersOn("2026-12-31")).isEqualTo(29);
  }

  private BodyContentSpec washington(String asOf, String status) {
    return get(COORDINATOR, "/api/jurisdictions/wa-dcyf" + asOf)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo(status);
  }

  private int membersOn(String day) {
    var summary =
        get(COORDINATOR, "/api/jurisdictions/summary?asOf=" + day)
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(summary).isNotNull();
    return summary.path("byStatus").path("ACTIVE").asInt();
  }

  private ArrayList<JsonNode> items(String path) {
    var page = get(ADMINISTRATOR, path).expectBody(JsonNode.class).returnResult().getResponseBody();
    assertThat(page).isNotNull();
    var items = new ArrayList<JsonNode>();
    page.path("items").forEach(items::add);
    return items;
  }
}
