package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.ProjectFiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The partnership's own data and the golden results that are ours: G7, G10, G11. It has a database
 * of its own, since other tests use names and ids of the same jurisdictions.
 */
@TestPropertySource(properties = "hub.test=the partnership's own data")
class DemoPartnershipTest extends MovingService {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path DATA =
      ProjectFiles.root().resolve("deploy/local/src/main/resources/partnership");

  private final JsonNode seed = JSON.readTree(ProjectFiles.text(DATA.resolve("seed-data.json")));
  private final JsonNode demo = JSON.readTree(ProjectFiles.text(DATA.resolve("demo-data.json")));

  @BeforeEach
  void imported() {
    importRows("jurisdictions", jurisdictions(), 30);
    importRows("organisations", organisations(), 3);
    importRows("people", people(), 182);
    importRows("agreements", agreements(), 60);
  }

  private void importRows(String what, ArrayNode rows, int count) {
    post(ADMINISTRATOR, "/api/" + what + "/import", rows.toString())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.received")
        .isEqualTo(count);
  }

  private ArrayNode jurisdictions() {
    var rows = JSON.createArrayNode();
    for (var it : seed.path("jurisdictions")) {
      var kind = it.path("kind").asString().toUpperCase(Locale.ROOT);
      var row =
          copy(
              rows,
              it,
              Map.of("jurisdictionId", "id", "name", "name", "primaryZone", "primaryZone"));
      row.put("kind", kind).put("activatedOn", "2025-01-01");
      row.set("otherZones", it.path("otherZones"));
      row.set("usState", it.path("usState"));
    }
    return rows;
  }

  private ArrayNode organisations() {
    var rows = JSON.createArrayNode();
    for (var it : seed.path("organisations")) {
      copy(rows, it, Map.of("organisationId", "id", "name", "name", "role", "role"));
    }
    rows.addObject()
        .put("id", "lakeshore-institute")
        .put("name", "Lakeshore Institute")
        .put("role", "RESEARCH_INSTITUTE");
    return rows;
  }

  private ArrayNode people() {
    var rows = JSON.createArrayNode();
    for (var it : demo.path("people")) {
      var row =
          copy(
              rows,
              it,
              Map.of("personId", "id", "displayName", "name", "email", "email", "zone", "zone"));
      var affiliation = row.putObject("affiliation");
      for (var field :
          new String[] {"organisationKind", "jobTitle", "seniority", "workforceRoles"}) {
        affiliation.set(field, it.path(field));
      }
      affiliation.set("organisation", it.path("organisationId"));
      affiliation.set("from", it.path("affiliatedFrom"));
    }
    return rows;
  }

  private ArrayNode agreements() {
    var rows = JSON.createArrayNode();
    for (var it : demo.path("agreements")) {
      copy(
          rows,
          it,
          Map.of(
              "agreementId", "id",
              "kind", "kind",
              "jurisdictionId", "party",
              "effectiveOn", "effectiveOn",
              "expiresOn", "expiresOn"));
    }
    return rows;
  }

  private static ObjectNode copy(ArrayNode rows, JsonNode from, Map<String, String> fields) {
    var row = rows.addObject();
    new TreeMap<>(fields).forEach((theirs, ours) -> row.set(ours, from.path(theirs)));
    return row;
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
