package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A jurisdiction names its voice in membership: here it gets a seat, or every reason why not. */
@RunningCommunity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DesignationsTest {

  private static final String VOICES = "dg-voices";

  @Autowired Environment environment;
  private Town town;

  @BeforeAll
  void found() {
    town = new Town(environment);
    town.found();
    List.of("dg-a", "dg-b", "dg-c", "dg-d", "dg-e", "dg-f", "dg-g")
        .forEach(
            place -> {
              town.activate(place, "2024-01-01");
              for (int i = 1; i <= 3; i++) {
                town.affiliate(place + i, place, "SENIOR_LEADER", "PUBLIC_INFORMATION_OFFICER");
              }
            });
    group(
        VOICES,
        "DESIGNATED",
        "{\"rule\":\"WORKFORCE_ROLE_IN\",\"value\":[\"PUBLIC_INFORMATION_OFFICER\"]}");
    group("dg-full", "DESIGNATED", "{\"rule\":\"SEATS_AT_MOST\",\"value\":1}");
    group("dg-named", "APPOINTED", "{\"rule\":\"AFFILIATED_WITH_ACTIVE_JURISDICTION\"}");
    await().until(() -> seat("dg-full", "dg-g1", "dg-g").status() == 201);
  }

  private void group(String id, String openness, String rule) {
    town.post(
        "/api/groups",
        "{\"id\":\"%s\",\"name\":\"%s\",\"category\":\"WORKGROUP\",\"lifecycle\":\"STANDING\",\"rules\":{\"openness\":\"%s\",\"entry\":[%s]}}"
            .formatted(id, id, openness, rule),
        Town.COORDINATOR);
  }

  private Town.Answer seat(String group, String person, String jurisdiction) {
    return town.post(
        "/api/groups/" + group + "/seats",
        "{\"person\":\"%s\",\"jurisdiction\":\"%s\",\"capacity\":\"PRIMARY\"}"
            .formatted(person, jurisdiction),
        Town.COORDINATOR);
  }

  private String word(
      String designation, String place, String person, String group, String capacity, String more) {
    return """
        {"designation":"%s","jurisdiction":"%s","person":"%s","group":"%s","capacity":"%s",%s}"""
        .formatted(designation, place, person, group, capacity, more);
  }

  private void begin(
      String designation, String place, String person, String group, String capacity) {
    began(designation, place, person, group, capacity, "\"from\":\"2026-11-23\"");
  }

  private void began(
      String designation, String place, String person, String group, String capacity, String more) {
    town.tell(
        "designation-began",
        "representation:" + place,
        word(designation, place, person, group, capacity, more));
  }

  private void end(String designation, String place, String person, String reason) {
    town.tell(
        "designation-ended",
        "representation:" + place,
        word(
            designation,
            place,
            person,
            VOICES,
            "PRIMARY",
            "\"endedOn\":\"2026-11-23\",\"reason\":\"" + reason + "\""));
  }

  private boolean sits(String group, String person) {
    return town.get("/api/groups/" + group, Town.COORDINATOR)
        .texts("seats", "person")
        .contains(person);
  }

  private List<JsonNode> about(String fact, String person) {
    return town.told(fact).stream()
        .map(it -> it.path("data"))
        .filter(it -> it.path("person").asString("").equals(person))
        .toList();
  }

  private List<String> rules(String person) {
    await().until(() -> !about("designation-refused", person).isEmpty());
    var refused = about("designation-refused", person);
    assertThat(refused).hasSize(1);
    refused
        .getFirst()
        .path("rules")
        .forEach(it -> assertThat(it.path("words").asString()).endsWith("."));
    return refused.getFirst().path("rules").findValuesAsString("rule");
  }

  @Test
  void whoever_is_designated_is_seated_and_the_successor_takes_that_seat() {
    begin("dg-d1", "dg-a", "dg-a1", VOICES, "PRIMARY");
    await().until(() -> sits(VOICES, "dg-a1"));
    assertThat(about("seat-filled", "dg-a1").getFirst().path("origin").asString())
        .isEqualTo("DESIGNATION");
    began(
        "dg-d2",
        "dg-a",
        "dg-a2",
        VOICES,
        "PRIMARY",
        "\"from\":\"2026-11-23\",\"replaces\":\"dg-a1\"");
    end("dg-d1", "dg-a", "dg-a1", "REPLACED");
    await().until(() -> sits(VOICES, "dg-a2") && !sits(VOICES, "dg-a1"));
    assertThat(about("seat-vacated", "dg-a1"))
        .singleElement()
        .satisfies(it -> assertThat(it.path("reason").asString()).isEqualTo("REPLACED"));
    end("dg-d2", "dg-a", "dg-a2", "ENDED_BY_JURISDICTION");
    await().until(() -> !sits(VOICES, "dg-a2"));
    assertThat(about("seat-vacated", "dg-a2").getFirst().path("reason").asString())
        .isEqualTo("DESIGNATION_ENDED");
  }

  @Test
  void a_seat_that_stands_is_left_and_an_alternate_may_become_the_primary() {
    assertThat(seat(VOICES, "dg-b1", "dg-b").status()).isEqualTo(201);
    begin("dg-d3", "dg-b", "dg-b1", VOICES, "PRIMARY");
    begin("dg-d4", "dg-b", "dg-b2", VOICES, "ALTERNATE");
    await().until(() -> sits(VOICES, "dg-b2"));
    began(
        "dg-d17",
        "dg-b",
        "dg-b2",
        VOICES,
        "PRIMARY",
        "\"from\":\"2026-11-23\",\"replaces\":\"dg-b1\"");
    await().until(() -> about("seat-filled", "dg-b2").size() == 2);
    assertThat(sits(VOICES, "dg-b1")).isFalse();
    began(
        "dg-d18",
        "dg-b",
        "dg-b3",
        VOICES,
        "PRIMARY",
        "\"from\":\"2026-11-23\",\"replaces\":\"dg-b1\"");
    assertThat(rules("dg-b3")).containsExactly("SEAT_TAKEN");
    assertThat(about("seat-filled", "dg-b1")).hasSize(1);
    assertThat(about("designation-refused", "dg-b1")).isEmpty();
  }

  @Test
  void a_refusal_says_every_rule_once_however_often_it_is_heard() {
    seat("dg-full", "dg-c1", "dg-c");
    town.affiliate("dg-clerk", "dg-c", "STAFF", "CLERK");
    await().until(() -> seat(VOICES, "dg-clerk", "dg-c").problem().equals("entry-refused"));
    assertThat(seat(VOICES, "dg-c2", "dg-c").status()).isEqualTo(201);
    begin("dg-d5", "dg-c", "dg-clerk", VOICES, "PRIMARY");
    begin("dg-d5", "dg-c", "dg-clerk", VOICES, "PRIMARY");
    assertThat(rules("dg-clerk")).containsExactly("SEAT_TAKEN", "WORKFORCE_ROLE_IN");
    await()
        .during(Duration.ofMillis(600))
        .untilAsserted(() -> assertThat(about("designation-refused", "dg-clerk")).hasSize(1));
    begin("dg-d6", "dg-c", "dg-c3", "dg-full", "PRIMARY");
    assertThat(rules("dg-c3")).containsExactly("SEATS_AT_MOST");
  }

  @Test
  void groups_that_are_unknown_closed_or_filled_by_appointment_are_said_to_be_so() {
    begin("dg-d7", "dg-d", "dg-d1", "dg-nowhere", "PRIMARY");
    assertThat(rules("dg-d1")).containsExactly("GROUP_UNKNOWN");
    begin("dg-d8", "dg-d", "dg-d2", "dg-named", "PRIMARY");
    assertThat(rules("dg-d2")).containsExactly("BY_APPOINTMENT");
    group("dg-over", "DESIGNATED", "{\"rule\":\"AFFILIATED_WITH_ACTIVE_JURISDICTION\"}");
    town.post("/api/groups/dg-over/closure", "{\"reason\":\"Done\"}", Town.COORDINATOR);
    begin("dg-d9", "dg-d", "dg-d3", "dg-over", "PRIMARY");
    assertThat(rules("dg-d3")).containsExactly("GROUP_CLOSED");
  }

  @Test
  void a_designation_before_the_person_is_worth_other_tries() {
    begin("dg-d10", "dg-e", "dg-newcomer", VOICES, "PRIMARY");
    town.affiliate("dg-newcomer", "dg-e", "STAFF", "PUBLIC_INFORMATION_OFFICER");
    town.tell(
        "dg-t1",
        "affiliation-started",
        "dg-mover",
        2,
        """
        {"person":"dg-mover","affiliation":"old","organisation":"dg-a","organisationKind":"JURISDICTION","seniority":"STAFF","workforceRoles":[],"from":"2025-01-06"}""");
    await().until(() -> sits(VOICES, "dg-newcomer"));
    begin("dg-d11", "dg-e", "dg-mover", VOICES, "ALTERNATE");
    town.tell(
        "dg-t2",
        "affiliation-started",
        "dg-mover",
        3,
        """
        {"person":"dg-mover","affiliation":"new","organisation":"dg-e","organisationKind":"JURISDICTION","seniority":"STAFF","workforceRoles":["PUBLIC_INFORMATION_OFFICER"],"from":"2025-01-06"}""");
    await().atMost(Duration.ofSeconds(30)).until(() -> sits(VOICES, "dg-mover"));
    assertThat(about("designation-refused", "dg-mover")).isEmpty();
  }

  @Test
  void late_and_repeated_words_seat_nobody_anew_and_vacate_nothing_new() {
    var began = word("dg-d12", "dg-f", "dg-f1", VOICES, "PRIMARY", "\"from\":\"2026-11-23\"");
    var ended =
        word(
            "dg-d12",
            "dg-f",
            "dg-f1",
            VOICES,
            "PRIMARY",
            "\"endedOn\":\"2026-11-23\",\"reason\":\"SOMETHING_NEW\"");
    var subject = "representation:dg-f";
    town.tell("dg-t3", "designation-began", subject, 1, began);
    await().until(() -> sits(VOICES, "dg-f1"));
    town.tell("dg-t4", "designation-ended", subject, 2, ended);
    await().until(() -> !sits(VOICES, "dg-f1"));
    town.tell("dg-t3", "designation-began", subject, 1, began);
    town.tell(
        "dg-t5",
        "designation-began",
        subject,
        3,
        word("dg-d13", "dg-f", "dg-f1", VOICES, "PRIMARY", "\"from\":\"2026-11-23\""));
    await().until(() -> about("seat-filled", "dg-f1").size() == 2);
    town.tell("dg-t4", "designation-ended", subject, 2, ended);
    var seat = about("seat-filled", "dg-f1").getLast().path("seat").asString();
    assertThat(town.delete("/api/groups/dg-voices/seats/" + seat, Town.COORDINATOR).status())
        .isEqualTo(204);
    town.tell(
        "dg-t5",
        "designation-began",
        subject,
        3,
        word("dg-d13", "dg-f", "dg-f1", VOICES, "PRIMARY", "\"from\":\"2026-11-23\""));
    town.tell(
        "dg-t6",
        "designation-began",
        subject,
        4,
        word("dg-d14", "dg-f", "dg-f2", VOICES, "PRIMARY", "\"from\":\"2026-11-23\""));
    await().until(() -> sits(VOICES, "dg-f2"));
    assertThat(about("seat-filled", "dg-f1")).hasSize(2);
    assertThat(about("designation-refused", "dg-f1")).isEmpty();
  }

  @Test
  void an_end_whose_cause_is_heard_here_anyway_is_left_to_that_cause() {
    begin("dg-d15", "dg-g", "dg-g2", VOICES, "PRIMARY");
    await().until(() -> sits(VOICES, "dg-g2"));
    end("dg-d15", "dg-g", "dg-g2", "DEPARTED");
    begin("dg-d16", "dg-g", "dg-g3", VOICES, "ALTERNATE");
    await().until(() -> sits(VOICES, "dg-g3"));
    assertThat(sits(VOICES, "dg-g2")).isTrue();
  }

  @Test
  void poison_goes_to_the_dead_letters() {
    var before = town.topics().records("membership.v1.community.dlt").size();
    town.topics()
        .send(
            "membership.v1",
            "dg-a",
            FactTopics.fact(
                "dg-t7",
                "membership.designation-began.v1",
                "representation:dg-poison",
                "dg-a",
                1,
                "{\"designation\":\"NO ID\"}"));
    town.topics().send("membership.v1", "dg-a", "nothing".getBytes(StandardCharsets.UTF_8));
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> town.topics().records("membership.v1.community.dlt").size() >= before + 2);
  }
}
