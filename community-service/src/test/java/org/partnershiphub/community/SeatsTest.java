package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Seats and open doors over the wire, beside the partnership of the demo data. */
@RunningCommunity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeatsTest {

  @Autowired Environment environment;
  private Town town;

  @BeforeAll
  void found() {
    town = new Town(environment);
    town.found();
  }

  private Town.Answer group(String id, String openness, String entry, String standing) {
    var made =
        town.post(
            "/api/groups",
            """
            {"id":"%s","name":"Group %s","category":"WORKGROUP","lifecycle":"STANDING","confidential":false,
             "rules":{"openness":"%s","entry":%s,"standing":%s}}"""
                .formatted(id, id, openness, entry, standing),
            Town.COORDINATOR);
    assertThat(made.status()).isEqualTo(201);
    return made;
  }

  private Town.Answer seat(String group, String person, String jurisdiction, String capacity) {
    return town.post(
        "/api/groups/" + group + "/seats",
        "{\"person\":\"%s\",\"jurisdiction\":\"%s\",\"capacity\":\"%s\"}"
            .formatted(person, jurisdiction, capacity),
        Town.COORDINATOR);
  }

  @Test
  void a_seventh_seat_is_never_filled_even_with_two_dozen_writers() throws Exception {
    group(
        "six",
        "APPOINTED",
        "[{\"rule\":\"SEATS_AT_MOST\",\"value\":6}]",
        "[{\"rule\":\"SEATS_EXACTLY\",\"value\":6}]");
    var jurisdictions = Town.texts(Town.partnership().get("jurisdictions"));
    try (var pool = Executors.newFixedThreadPool(8)) {
      var asked =
          IntStream.range(0, 24)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () ->
                          seat("six", "p%03d".formatted(1 + 6 * i), jurisdictions.get(i), "PRIMARY")
                              .status())
              .toList();
      for (var status : pool.invokeAll(asked)) {
        assertThat(status.get()).isIn(201, 409);
      }
    }
    var after = town.get("/api/groups/six", Town.COORDINATOR);
    assertThat(after.texts("seats", "id")).hasSize(6).doesNotHaveDuplicates();
    assertThat(after.json().path("composition").path("state").asString()).isEqualTo("COMPLIANT");
    assertThat(seat("six", "p151", "spirit-lake-tribe", "PRIMARY").problem())
        .isEqualTo("seats-full");
  }

  @Test
  void the_golden_seventh_seat_and_the_wrong_person_are_refused_in_plain_words() {
    assertThat(seat("executive-advisory-group", "p007", "ar-dcfs", "PRIMARY").problem())
        .isEqualTo("seats-full");
    var refused = seat("communications-workgroup", "p001", "vt-dcf-fsd", "PRIMARY");
    assertThat(refused.problem()).isEqualTo("entry-refused");
    assertThat(refused.json().path("detail").asString())
        .isEqualTo("The person does not work for vt-dcf-fsd as an active partner jurisdiction.");
    assertThat(
            seat("communications-workgroup", "p163", "vt-dcf-fsd", "PRIMARY")
                .texts("rules", "rule"))
        .containsExactly("WORKFORCE_ROLE_IN");
  }

  @Test
  void a_jurisdiction_has_one_primary_and_one_alternate_and_they_are_two_people() {
    group("voices", "DESIGNATED", "[{\"rule\":\"AFFILIATED_WITH_ACTIVE_JURISDICTION\"}]", "[]");
    assertThat(seat("voices", "p001", "az-dcs", "PRIMARY").status()).isEqualTo(201);
    assertThat(seat("voices", "p002", "az-dcs", "PRIMARY").problem()).isEqualTo("seat-taken");
    assertThat(seat("voices", "p001", "az-dcs", "ALTERNATE").problem()).isEqualTo("already-seated");
    assertThat(seat("voices", "p002", "az-dcs", "ALTERNATE").status()).isEqualTo(201);
    assertThat(seat("voices", "p003", "az-dcs", "EXPERT").problem()).isEqualTo("capacity-mismatch");
    assertThat(seat("voices", "p007", "no-such-place", "PRIMARY").problem())
        .isEqualTo("jurisdiction-unknown");
    assertThat(seat("voices", "p999", "az-dcs", "PRIMARY").problem()).isEqualTo("person-unknown");
    var replaced =
        town.post(
            "/api/groups/voices/seats",
            "{\"person\":\"p003\",\"jurisdiction\":\"az-dcs\",\"capacity\":\"PRIMARY\",\"replaces\":\"voices:1\"}",
            Town.COORDINATOR);
    assertThat(replaced.status()).isEqualTo(201);
    assertThat(replaced.response().headers().firstValue("Location"))
        .hasValue("/api/groups/voices/seats/voices:3");
    assertThat(town.get("/api/groups/voices/seats/voices:3", Town.COORDINATOR).status())
        .isEqualTo(200);
    await()
        .until(
            () ->
                town.told("seat-vacated").stream()
                    .anyMatch(
                        it -> it.path("data").path("reason").asString("").equals("REPLACED")));
    assertThat(town.delete("/api/groups/voices/seats/voices:1", Town.COORDINATOR).status())
        .isEqualTo(204);
    assertThat(town.delete("/api/groups/voices/seats/voices:99", Town.COORDINATOR).status())
        .isEqualTo(404);
  }

  @Test
  void who_leaves_the_base_loses_the_seat_that_rests_on_it() {
    group("base", "APPOINTED", "[]", "[]");
    group("inner", "APPOINTED", "[{\"rule\":\"MEMBER_OF_GROUP\",\"value\":\"base\"}]", "[]");
    assertThat(seat("inner", "p007", "ar-dcfs", "PRIMARY").problem()).isEqualTo("entry-refused");
    assertThat(seat("base", "p007", "ar-dcfs", "PRIMARY").status()).isEqualTo(201);
    assertThat(seat("inner", "p007", "ar-dcfs", "PRIMARY").status()).isEqualTo(201);
    town.delete("/api/groups/base/seats/base:1", Town.COORDINATOR);
    await()
        .until(
            () ->
                town.told("seat-vacated").stream()
                    .map(it -> it.path("data"))
                    .anyMatch(
                        it ->
                            it.path("group").asString("").equals("inner")
                                && it.path("reason").asString("").equals("LOST_ELIGIBILITY")));
    assertThat(town.get("/api/groups/inner", Town.COORDINATOR).texts("seats", "id")).isEmpty();
  }

  @Test
  void a_member_joins_leaves_and_joins_again_as_two_periods() {
    var me = Tokens.of("p018");
    var path = "/api/groups/affinity-ombudsman-reviews/participants/me";
    assertThat(town.put(path, null, me).json().path("period").asInt()).isEqualTo(1);
    assertThat(town.put(path, null, me).json().path("period").asInt()).isEqualTo(1);
    assertThat(town.delete(path, me).status()).isEqualTo(204);
    assertThat(town.delete(path, me).status()).isEqualTo(204);
    var again = town.put(path, null, me).json();
    assertThat(again.path("period").asInt()).isEqualTo(2);
    assertThat(again.path("current").asBoolean()).isTrue();
    await()
        .until(
            () ->
                town.told("enrolment-confirmed").stream()
                        .filter(
                            it ->
                                it.path("subject")
                                    .asString("")
                                    .equals("affinity-ombudsman-reviews:p018"))
                        .count()
                    == 2);
  }

  @Test
  void doors_are_not_confused() {
    var me = Tokens.of("p018");
    assertThat(town.put("/api/groups/executive-committee/participants/me", null, me).problem())
        .isEqualTo("wrong-door");
    assertThat(town.put("/api/groups/affinity-groups/participants/me", null, me).problem())
        .isEqualTo("wrong-door");
    assertThat(
            town.put(
                    "/api/groups/innovation-implementation-learning-community/participants/me",
                    null,
                    me)
                .problem())
        .isEqualTo("wrong-door");
    assertThat(seat("cir-peer-to-peer", "p001", "az-dcs", "PRIMARY").problem())
        .isEqualTo("wrong-door");
    assertThat(
            town.put("/api/groups/cir-peer-to-peer/participants/me", null, Tokens.of("p001"))
                .problem())
        .isEqualTo("entry-refused");
  }

  @Test
  void there_is_one_governance_committee() {
    var second =
        town.post(
            "/api/groups",
            "{\"id\":\"second-committee\",\"name\":\"Second\",\"category\":\"GOVERNANCE_COMMITTEE\",\"lifecycle\":\"STANDING\",\"rules\":{\"openness\":\"DESIGNATED\"}}",
            Town.COORDINATOR);
    assertThat(second.problem()).isEqualTo("one-governance-committee");
    assertThat(town.get("/api/groups/second-committee", Town.COORDINATOR).status()).isEqualTo(404);
  }

  @Test
  void a_template_hands_its_new_rules_on() {
    var template =
        "{\"id\":\"family\",\"name\":\"Family\",\"category\":\"AFFINITY_GROUP_FAMILY\",\"lifecycle\":\"AD_HOC\",\"rules\":{\"openness\":\"VOLUNTARY\",\"standing\":[{\"rule\":\"HAS_AREA_OF_INTEREST\"}]}}";
    assertThat(town.post("/api/groups", template, Town.COORDINATOR).status()).isEqualTo(201);
    var child =
        "{\"id\":\"child\",\"name\":\"Child\",\"category\":\"AFFINITY_GROUP\",\"lifecycle\":\"AD_HOC\",\"template\":\"family\"}";
    var made = town.post("/api/groups", child, Town.COORDINATOR);
    assertThat(made.json().path("composition").path("state").asString()).isEqualTo("BROKEN");
    var stale =
        town.send(
            "PUT",
            "/api/groups/family/rules",
            "{\"entry\":[],\"standing\":[]}",
            Town.COORDINATOR,
            "If-Match",
            "\"7\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(
            town.put("/api/groups/child/rules", "{\"entry\":[],\"standing\":[]}", Town.COORDINATOR)
                .problem())
        .isEqualTo("rules-invalid");
    assertThat(
            town.put("/api/groups/family/rules", "{\"entry\":[],\"standing\":[]}", Town.COORDINATOR)
                .json()
                .path("ruleVersion")
                .asInt())
        .isEqualTo(2);
    await()
        .until(
            () -> {
              var now = town.get("/api/groups/child", Town.COORDINATOR).json();
              return now.path("ruleVersion").asInt() == 2
                  && now.path("composition").path("state").asString("").equals("COMPLIANT");
            });
  }

  @Test
  void closing_a_group_ends_every_place_in_it() {
    town.post(
        "/api/groups",
        "{\"id\":\"short-lived\",\"name\":\"Short\",\"category\":\"AFFINITY_GROUP\",\"lifecycle\":\"AD_HOC\",\"rules\":{\"openness\":\"VOLUNTARY\"}}",
        Town.COORDINATOR);
    town.put("/api/groups/short-lived/participants/p018", null, Town.COORDINATOR);
    assertThat(
            town.post("/api/groups/short-lived/closure", "{\"reason\":\"Done\"}", Town.COORDINATOR)
                .status())
        .isEqualTo(200);
    await()
        .until(
            () ->
                town.get("/api/groups/short-lived/roster", Town.COORDINATOR)
                    .json()
                    .path("items")
                    .isEmpty());
    assertThat(
            town.put("/api/groups/short-lived/participants/p018", null, Town.COORDINATOR).problem())
        .isEqualTo("group-closed");
  }
}
