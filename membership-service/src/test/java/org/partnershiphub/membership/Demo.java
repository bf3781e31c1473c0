package org.partnershiphub.membership;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.partnershiphub.platform.testing.ProjectFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The partnership's own data, as the rows of our imports. */
final class Demo {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path DATA =
      ProjectFiles.root().resolve("deploy/local/src/main/resources/partnership");

  private final JsonNode seed = read("seed-data.json");
  private final JsonNode demo = read("demo-data.json");
  private final RunningService service;

  Demo(RunningService service) {
    this.service = service;
  }

  static JsonNode read(String file) {
    return JSON.readTree(ProjectFiles.text(DATA.resolve(file)));
  }

  void imported() {
    importRows("jurisdictions", jurisdictions(), 30);
    importRows("organisations", organisations(), 3);
    importRows("people", people(), 182);
    importRows("agreements", agreements(), 60);
  }

  void offices() {
    importRows("offices", terms(), 3);
  }

  private void importRows(String what, ArrayNode rows, int count) {
    service
        .post(RunningService.ADMINISTRATOR, "/api/" + what + "/import", rows.toString())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.received")
        .isEqualTo(count);
  }

  private ArrayNode terms() {
    var rows = JSON.createArrayNode();
    for (var it : demo.path("offices")) {
      copy(
          rows,
          it,
          Map.of("office", "office", "personId", "person", "termFrom", "from", "termTo", "to"));
    }
    return rows;
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
}
