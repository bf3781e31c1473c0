package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong is named, nothing changes, and nothing breaks. */
@RunningCommunity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

  @Autowired Environment environment;
  private Town town;

  @BeforeAll
  void found() {
    town = new Town(environment);
    town.found();
  }

  @Test
  void every_fault_of_a_group_is_named_at_once() {
    var answer =
        town.post(
            "/api/groups",
            """
            {"id":"NO","name":"a\\nb","category":"CLUB","lifecycle":"STANDING","reviewOn":"2026-02-30","colour":"red",
             "rules":{"openness":"AJAR","entry":[{"rule":"SEATS_AT_MOST","value":0},{"rule":"SENIORITY_AT_LEAST"},{"rule":"WORKFORCE_ROLE_IN","value":[]}]}}""",
            Town.COORDINATOR);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.texts("errors", "pointer"))
        .contains(
            "/id",
            "/name",
            "/category",
            "/reviewOn",
            "/colour",
            "/rules/openness",
            "/rules/entry/0/value",
            "/rules/entry/1/value",
            "/rules/entry/2/value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "\"text\"",
        "{\"name\":1}",
        "{\"name\":\"x\",\"category\":\"WORKGROUP\",\"lifecycle\":\"STANDING\",\"rules\":{\"openness\":\"DESIGNATED\",\"entry\":[{\"rule\":\"BE_NICE\"}]}}",
        "{\"name\":\"x\",\"category\":\"WORKGROUP\",\"lifecycle\":\"STANDING\",\"rules\":{\"openness\":\"DESIGNATED\",\"entry\":[{}]}}",
        "{\"name\":\"x\",\"category\":\"WORKGROUP\",\"lifecycle\":\"STANDING\",\"rules\":{\"openness\":\"DESIGNATED\",\"entry\":[null]}}",
        "{\"name\":\"x\",\"category\":\"WORKGROUP\",\"lifecycle\":\"STANDING\",\"rules\":[]}"
      })
  void bodies_that_make_no_sense_are_the_callers_fault(String body) {
    assertThat(town.post("/api/groups", body, Town.COORDINATOR).status()).isEqualTo(400);
    assertThat(town.post("/api/cohorts", body, Town.COORDINATOR).status()).isEqualTo(400);
    assertThat(town.post("/api/groups/executive-committee/seats", body, Town.COORDINATOR).status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/groups/UPPER",
        "/api/groups/a:b",
        "/api/groups?limit=none",
        "/api/groups?person=A%20B",
        "/api/cohorts/learners:soon",
        "/api/cohorts?group=A%20B",
        "/api/groups/executive-committee/composition?asOf=2026-13-01",
        "/api/groups/executive-committee/seats/first"
      })
  void paths_that_make_no_sense_are_the_callers_fault(String path) {
    assertThat(town.get(path, Town.COORDINATOR).status()).isEqualTo(400);
  }

  @Test
  void text_is_kept_as_it_is_given() {
    var name = "Groupe d’entraide 🕊 مجموعة & <b>";
    var made =
        town.post(
            "/api/groups",
            Town.JSON
                .createObjectNode()
                .put("id", "unicode")
                .put("name", name)
                .put("category", "PEER_TO_PEER")
                .put("lifecycle", "STANDING")
                .<ObjectNode>set("rules", Town.JSON.createObjectNode().put("openness", "VOLUNTARY"))
                .toString(),
            Town.COORDINATOR);
    assertThat(made.status()).isEqualTo(201);
    assertThat(town.get("/api/groups/unicode", Town.COORDINATOR).json().path("name").asString())
        .isEqualTo(name);
  }

  @Test
  void a_megabyte_of_name_is_refused_by_its_size() {
    var answer =
        town.post("/api/groups", "{\"name\":\"" + "x".repeat(1_000_000) + "\"}", Town.COORDINATOR);
    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void an_import_with_three_bad_rows_names_them_and_writes_nothing() {
    var rows =
        IntStream.rangeClosed(1, 500)
            .mapToObj(
                i ->
                    switch (i) {
                      case 17 -> row("bulk-17", "\"category\":\"CLUB\"", "");
                      case 230 ->
                          row(
                              "bulk-230",
                              "\"category\":\"WORKGROUP\"",
                              ",\"seats\":[{\"person\":\"p177\",\"jurisdiction\":\"az-dcs\",\"capacity\":\"PRIMARY\"}]");
                      case 500 -> row("bulk-1", "\"category\":\"WORKGROUP\"", "");
                      default -> row("bulk-" + i, "\"category\":\"WORKGROUP\"", "");
                    })
            .collect(Collectors.joining(",", "[", "]"));
    var answer = town.post("/api/groups/import", rows, Town.ADMINISTRATOR);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("import-refused");
    assertThat(answer.texts("errors", "pointer"))
        .containsExactly("/16/category", "/229/seats/0", "/499/id");
    assertThat(town.get("/api/groups/bulk-1", Town.COORDINATOR).status()).isEqualTo(404);
  }

  @Test
  void names_that_are_not_known_yet_are_worth_another_try() {
    var row =
        row(
            "early",
            "\"category\":\"WORKGROUP\"",
            ",\"seats\":[{\"person\":\"p4711\",\"jurisdiction\":\"az-dcs\",\"capacity\":\"PRIMARY\"}]");
    var answer = town.post("/api/groups/import", "[" + row + "]", Town.ADMINISTRATOR);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("person-unknown");
    assertThat(answer.texts("errors", "pointer")).containsExactly("/0/seats/0");
  }

  @Test
  void the_same_id_with_other_content_is_refused() {
    var groups = Town.partnership().get("groups");
    var changed = groups.get(0).toString().replace("Executive Committee", "Other Committee");
    var answer = town.post("/api/groups/import", "[" + changed + "]", Town.ADMINISTRATOR);
    assertThat(answer.problem()).isEqualTo("import-refused");
    assertThat(answer.json().path("errors").get(0).path("line").asInt()).isEqualTo(1);
  }

  @Test
  void lists_are_read_part_by_part() {
    var first = town.get("/api/groups?limit=3", Town.COORDINATOR);
    var next = first.json().path("next").asString();
    var second = town.get("/api/groups?limit=200&after=" + next, Town.COORDINATOR);
    assertThat(first.texts("items", "id")).hasSize(3);
    assertThat(second.texts("items", "id")).doesNotContainAnyElementsOf(first.texts("items", "id"));
    var roster = town.get("/api/groups/executive-committee/roster?limit=50", Town.COORDINATOR);
    var rest =
        town.get(
            "/api/groups/executive-committee/roster?limit=50&after="
                + roster.json().path("next").asString(),
            Town.COORDINATOR);
    assertThat(rest.texts("items", "person")).hasSize(10);
  }

  private static String row(String id, String category, String more) {
    return "{\"id\":\"%s\",\"name\":\"Bulk\",%s,\"lifecycle\":\"STANDING\",\"rules\":{\"openness\":\"APPOINTED\"}%s}"
        .formatted(id, category, more);
  }
}
