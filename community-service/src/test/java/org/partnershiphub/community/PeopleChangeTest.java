package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** People get other roles, turn out to be one and the same, or are to be forgotten. */
@RunningCommunity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleChangeTest {

  @Autowired Environment environment;
  @Autowired ReactiveMongoTemplate mongo;
  private Town town;

  @BeforeAll
  void found() {
    town = new Town(environment);
    town.found();
    town.activate("pc-land", "2024-01-01");
    group(
        "pc-press",
        "APPOINTED",
        "{\"rule\":\"WORKFORCE_ROLE_IN\",\"value\":[\"PIO\"]},{\"rule\":\"SEATS_AT_MOST\",\"value\":6}");
    group("pc-inner", "APPOINTED", "{\"rule\":\"MEMBER_OF_GROUP\",\"value\":\"pc-press\"}");
    town.post(
        "/api/groups",
        "{\"id\":\"pc-learn\",\"name\":\"pc-learn\",\"category\":\"LEARNING_COMMUNITY\",\"lifecycle\":\"ANNUAL_COHORT\",\"rules\":{\"openness\":\"VOLUNTARY\"}}",
        Town.COORDINATOR);
    assertThat(
            town.post(
                    "/api/cohorts",
                    "{\"group\":\"pc-learn\",\"year\":2031,\"capacity\":2}",
                    Town.COORDINATOR)
                .status())
        .isIn(200, 201);
    group("pc-open", "VOLUNTARY", "{\"rule\":\"WORKFORCE_ROLE_IN\",\"value\":[\"PIO\"]}");
  }

  private void group(String id, String openness, String rules) {
    town.post(
        "/api/groups",
        "{\"id\":\"%s\",\"name\":\"%s\",\"category\":\"WORKGROUP\",\"lifecycle\":\"STANDING\",\"rules\":{\"openness\":\"%s\",\"entry\":[%s]}}"
            .formatted(id, id, openness, rules),
        Town.COORDINATOR);
  }

  private Town.Answer seat(String group, String person) {
    return town.post(
        "/api/groups/" + group + "/seats",
        "{\"person\":\"%s\",\"jurisdiction\":\"pc-land\",\"capacity\":\"PRIMARY\"}"
            .formatted(person),
        Town.COORDINATOR);
  }

  private Town.Answer join(String person) {
    return town.put("/api/groups/pc-open/participants/" + person, null, Town.COORDINATOR);
  }

  private Town.Answer enrol(String person) {
    return town.put("/api/cohorts/pc-learn:2031/enrolments/" + person, null, Town.COORDINATOR);
  }

  private void settle(String person) {
    town.affiliate(person, "pc-land", "STAFF", "PIO");
    await().until(() -> seat("pc-press", person).status() == 201);
    assertThat(seat("pc-inner", person).status()).isEqualTo(201);
    assertThat(join(person).status()).isEqualTo(200);
  }

  private static String changed(String person, String role) {
    return """
        {"person":"%s","affiliation":"a-%s","organisation":"pc-land","organisationKind":"JURISDICTION","seniority":"STAFF","workforceRoles":["%s"],"effectiveOn":"2026-11-23"}"""
        .formatted(person, person, role);
  }

  private void merge(String merged, String survivor) {
    town.tell(
        "persons-merged",
        survivor,
        "{\"survivor\":\"%s\",\"merged\":\"%s\"}".formatted(survivor, merged));
  }

  private List<String> groups(String person) {
    return town.get("/api/groups?person=" + person, Town.COORDINATOR).texts("items", "id");
  }

  private List<String> told(String fact, String person, String field) {
    return town.told(fact).stream()
        .map(it -> it.path("data"))
        .filter(it -> it.path("person").asString("").equals(person))
        .map(it -> it.path("group").asString("") + " " + it.path(field).asString(""))
        .toList();
  }

  @Test
  void whoever_loses_the_role_that_a_group_asks_for_loses_the_place_there_once() {
    settle("pc-loser");
    town.tell("affiliation-changed", "pc-loser", changed("pc-loser", "CLERK"));
    await().until(() -> groups("pc-loser").isEmpty());
    await()
        .untilAsserted(
            () -> {
              assertThat(told("seat-vacated", "pc-loser", "reason"))
                  .containsExactlyInAnyOrder(
                      "pc-press LOST_ELIGIBILITY", "pc-inner LOST_ELIGIBILITY");
              assertThat(told("enrolment-ended", "pc-loser", "reason"))
                  .containsExactly("pc-open LOST_ELIGIBILITY");
            });
    town.tell("pc-1", "affiliation-changed", "pc-loser", 2, changed("pc-loser", "CLERK"));
    town.tell("pc-2", "affiliation-changed", "pc-loser", 1, changed("pc-loser", "PIO"));
    town.affiliate("pc-mark", "pc-land", "STAFF", "PIO");
    await().until(() -> join("pc-mark").status() == 200);
    assertThat(join("pc-loser").problem()).isEqualTo("entry-refused");
    assertThat(told("seat-vacated", "pc-loser", "reason")).hasSize(2);
    town.tell("affiliation-changed", "pc-loser", changed("pc-loser", "PIO"));
    await().until(() -> join("pc-loser").status() == 200);
  }

  @Test
  void a_change_that_no_rule_asks_about_ends_nothing() {
    settle("pc-stays");
    town.tell(
        "affiliation-changed",
        "pc-stays",
        changed("pc-stays", "PIO\",\"CLERK").replace("STAFF", "A_NEW_LEVEL"));
    town.affiliate("pc-mark2", "pc-land", "STAFF", "PIO");
    await().until(() -> join("pc-mark2").status() == 200);
    assertThat(groups("pc-stays")).containsExactlyInAnyOrder("pc-press", "pc-inner", "pc-open");
  }

  @Test
  void a_change_heard_before_its_beginning_stands_and_one_after_the_end_revives_nothing() {
    town.tell("pc-3", "affiliation-changed", "pc-early", 3, changed("pc-early", "PIO"));
    await().until(() -> join("pc-early").status() == 200);
    town.depart("pc-gone", "pc-land");
    town.tell("pc-4", "affiliation-changed", "pc-gone", 0, changed("pc-gone", "PIO"));
    town.affiliate("pc-mark3", "pc-land", "STAFF", "PIO");
    await().until(() -> join("pc-mark3").status() == 200);
    assertThat(join("pc-gone").status()).isEqualTo(422);
  }

  @Test
  void the_places_of_the_merged_one_pass_to_the_survivor() {
    settle("pc-twin");
    town.affiliate("pc-heir", "pc-land", "STAFF", "PIO");
    assertThat(enrol("pc-twin").status()).isEqualTo(200);
    town.tell(
        "affiliation-ended",
        "pc-twin",
        """
        {"person":"pc-twin","affiliation":"a-pc-twin","organisation":"pc-land","organisationKind":"JURISDICTION","endedOn":"2026-11-23","reason":"MERGED"}""");
    merge("pc-twin", "pc-heir");
    await()
        .untilAsserted(
            () ->
                assertThat(groups("pc-heir"))
                    .containsExactlyInAnyOrder("pc-press", "pc-inner", "pc-open"));
    assertThat(groups("pc-twin")).isEmpty();
    assertThat(told("seat-vacated", "pc-twin", "reason"))
        .containsExactlyInAnyOrder("pc-press MERGED", "pc-inner MERGED");
    assertThat(told("seat-filled", "pc-heir", "origin"))
        .containsExactlyInAnyOrder("pc-press MERGE", "pc-inner MERGE");
    await()
        .untilAsserted(
            () -> {
              assertThat(told("enrolment-confirmed", "pc-heir", "origin"))
                  .containsExactlyInAnyOrder("pc-open MERGE", "pc-learn MERGE");
              assertThat(told("enrolment-ended", "pc-twin", "reason"))
                  .containsExactlyInAnyOrder("pc-open MERGED", "pc-learn MERGED");
            });
    merge("pc-twin", "pc-heir");
    town.tell("affiliation-changed", "pc-twin", changed("pc-twin", "CLERK"));
    await()
        .during(Duration.ofMillis(600))
        .untilAsserted(
            () -> {
              assertThat(groups("pc-heir")).hasSize(3);
              assertThat(told("seat-filled", "pc-heir", "origin")).hasSize(2);
              assertThat(groups("pc-twin")).isEmpty();
            });
    assertThat(join("pc-twin").problem()).isEqualTo("person-unknown");
    assertThat(seat("pc-press", "pc-twin").problem()).isEqualTo("person-unknown");
  }

  @Test
  void where_both_are_the_place_of_the_merged_one_just_ends() {
    settle("pc-one");
    settle("pc-two");
    merge("pc-two", "pc-one");
    await().until(() -> groups("pc-two").isEmpty());
    assertThat(groups("pc-one")).hasSize(3);
    assertThat(told("seat-filled", "pc-one", "origin")).hasSize(2);
    assertThat(town.get("/api/groups/pc-press", Town.COORDINATOR).texts("seats", "person"))
        .containsOnlyOnce("pc-one")
        .doesNotContain("pc-two");
  }

  @Test
  void of_two_that_were_merged_into_each_other_at_once_the_first_by_id_goes_on() {
    settle("pc-y1");
    settle("pc-y2");
    merge("pc-y1", "pc-y2");
    merge("pc-y2", "pc-y1");
    await().until(() -> groups("pc-y1").size() == 3 && groups("pc-y2").isEmpty());
    merge("pc-y1", "pc-y2");
    town.affiliate("pc-mark4", "pc-land", "STAFF", "PIO");
    await().until(() -> join("pc-mark4").status() == 200);
    assertThat(groups("pc-y1")).hasSize(3);
    assertThat(groups("pc-y2")).isEmpty();
  }

  @Test
  void what_is_heard_late_of_the_merged_one_is_the_survivors() {
    merge("pc-shade", "pc-body");
    town.affiliate("pc-shade", "pc-land", "STAFF", "PIO");
    await().until(() -> join("pc-body").status() == 200);
    assertThat(join("pc-shade").problem()).isEqualTo("person-unknown");
    town.depart("pc-shade", "pc-land");
    await().until(() -> groups("pc-body").isEmpty());
    assertThat(told("enrolment-ended", "pc-body", "reason")).containsExactly("pc-open DEPARTED");
  }

  @Test
  void who_holds_an_office_holds_it_under_the_new_name_until_the_day_it_says_now() {
    group("pc-led", "APPOINTED", "");
    assertThat(
            town.put(
                    "/api/groups/pc-led/rules",
                    "{\"entry\":[],\"standing\":[{\"rule\":\"LED_BY_OFFICE\",\"office\":\"PC_CHAIR\",\"exactly\":1,\"countTowardSeats\":true}]}",
                    Town.COORDINATOR)
                .status())
        .isEqualTo(200);
    town.affiliate("pc-chair", "pc-land", "STAFF", "PIO");
    await().until(() -> seat("pc-led", "pc-chair").status() == 201);
    town.tell(
        "office-term-started",
        "PC_CHAIR",
        "{\"office\":\"PC_CHAIR\",\"person\":\"pc-chair\",\"term\":\"1\",\"from\":\"2025-01-01\",\"acting\":true}");
    await().until(() -> state("pc-led").equals("COMPLIANT"));
    merge("pc-chair", "pc-chair2");
    await()
        .until(
            () ->
                town.get("/api/groups/pc-led", Town.COORDINATOR)
                    .texts("seats", "person")
                    .equals(List.of("pc-chair2")));
    assertThat(state("pc-led")).isEqualTo("COMPLIANT");
    town.tell("office-term-changed", "PC_CHAIR", term("pc-chair2", "2025-12-31"));
    await().until(() -> state("pc-led").equals("BROKEN"));
    town.tell("office-term-changed", "PC_CHAIR", term("pc-chair2", "2099-12-31"));
    await().until(() -> state("pc-led").equals("COMPLIANT"));
    town.tell("pc-5", "office-term-changed", "PC_CHAIR", 2, term("pc-chair2", "2025-12-31"));
    town.tell(
        "office-term-ended",
        "PC_CHAIR",
        "{\"office\":\"PC_CHAIR\",\"person\":\"pc-chair2\",\"term\":\"1\",\"endedOn\":\"2026-11-23\",\"reason\":\"SOMETHING_NEW\"}");
    await().until(() -> state("pc-led").equals("BROKEN"));
    var turns =
        town.told("group-composition-broken").stream()
            .filter(it -> it.path("subject").asString("").equals("pc-led"))
            .count();
    assertThat(turns).isEqualTo(3);
  }

  private static String term(String person, String to) {
    return "{\"office\":\"PC_CHAIR\",\"person\":\"%s\",\"term\":\"1\",\"from\":\"2025-01-01\",\"to\":\"%s\"}"
        .formatted(person, to);
  }

  private String state(String group) {
    return town.get("/api/groups/" + group, Town.COORDINATOR)
        .json()
        .path("composition")
        .path("state")
        .asString("");
  }

  /** So there is nothing to forget: whatever a fact may carry one day, a name is not kept. */
  @Test
  void nothing_that_is_personal_is_kept() {
    town.tell(
        "affiliation-started",
        "pc-named",
        """
        {"person":"pc-named","affiliation":"n","organisation":"pc-land","organisationKind":"JURISDICTION","seniority":"STAFF","workforceRoles":["PIO"],"from":"2025-01-06","jobTitle":"Keeper Nemo","name":"Nemo Nobody","email":"nemo@example.org"}""");
    await().until(() -> join("pc-named").status() == 200);
    var stored = everything();
    assertThat(stored).anyMatch(it -> it.contains("pc-named"));
    assertThat(stored).noneMatch(it -> it.contains("Nemo") || it.contains("@"));
  }

  private List<String> everything() {
    return mongo
        .getCollectionNames()
        .concatMap(name -> mongo.findAll(Document.class, name))
        .map(Document::toString)
        .collectList()
        .block();
  }
}
