package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.testing.ContractRules;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What comes over Kafka: poison, twice, late, out of order. */
@RunningCommunity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeTest {

  @Autowired Environment environment;
  @Autowired List<Intake> intakes;
  private Town town;

  @BeforeAll
  void found() {
    town = new Town(environment);
    town.found();
    town.post(
        "/api/groups",
        "{\"id\":\"open-door\",\"name\":\"Open\",\"category\":\"AFFINITY_GROUP\",\"lifecycle\":\"AD_HOC\",\"rules\":{\"openness\":\"VOLUNTARY\",\"entry\":[{\"rule\":\"PARTNER_LEADER_OR_WORKFORCE_MEMBER\"}]}}",
        Town.COORDINATOR);
  }

  private Town.Answer join(String person) {
    return town.put("/api/groups/open-door/participants/" + person, null, Town.COORDINATOR);
  }

  private String started(String person, String affiliation) {
    return """
        {"person":"%s","affiliation":"%s","organisation":"az-dcs","organisationKind":"JURISDICTION","seniority":"STAFF","workforceRoles":[],"from":"2025-01-06"}"""
        .formatted(person, affiliation);
  }

  private String ended(String person, String affiliation) {
    return """
        {"person":"%s","affiliation":"%s","organisation":"az-dcs","organisationKind":"JURISDICTION","endedOn":"2026-11-23","reason":"DEPARTED"}"""
        .formatted(person, affiliation);
  }

  private long endings(String person) {
    return town.told("enrolment-ended").stream()
        .filter(it -> it.path("data").path("person").asString("").equals(person))
        .count();
  }

  @Test
  void a_departure_told_twice_ends_a_place_once() {
    town.tell("i1", "affiliation-started", "k-twice", 2, started("k-twice", "az"));
    await().until(() -> join("k-twice").status() == 200);
    for (int i = 0; i < 3; i++) {
      town.tell("i2", "affiliation-ended", "k-twice", 3, ended("k-twice", "az"));
    }
    await().until(() -> endings("k-twice") == 1);
    await()
        .during(Duration.ofMillis(600))
        .untilAsserted(() -> assertThat(endings("k-twice")).isEqualTo(1));
  }

  @Test
  void a_beginning_that_comes_after_its_end_does_not_revive_it() {
    town.tell("i3", "affiliation-ended", "k-late", 3, ended("k-late", "az"));
    town.tell("i4", "affiliation-started", "k-late", 2, started("k-late", "az"));
    town.tell("i5", "affiliation-started", "k-mark", 2, started("k-mark", "az"));
    await().until(() -> join("k-mark").status() == 200);
    await().until(() -> join("k-late").problem().equals("entry-refused"));
  }

  @Test
  void affiliations_of_two_people_that_bear_one_name_are_two() {
    town.tell("i6", "affiliation-started", "k-one", 2, started("k-one", "same"));
    town.tell("i7", "affiliation-started", "k-two", 2, started("k-two", "same"));
    await().until(() -> join("k-one").status() == 200 && join("k-two").status() == 200);
  }

  @Test
  void a_withdrawn_jurisdiction_that_comes_back_is_active_again_and_its_people_are_not() {
    town.activate("k-land", "2024-01-01");
    town.affiliate("k-native", "k-land", "STAFF", "X_ROLE");
    await().until(() -> join("k-native").status() == 200);
    town.tell(
        "jurisdiction-withdrawn",
        "k-land",
        "{\"jurisdiction\":\"k-land\",\"effectiveOn\":\"2026-11-23\",\"affected\":[]}");
    await().until(() -> endings("k-native") == 1);
    assertThat(join("k-native").problem()).isEqualTo("entry-refused");
    town.activate("k-land", "2026-11-23");
    await().until(() -> join("k-native").status() == 200);
    assertThat(join("k-native").json().path("period").asInt()).isEqualTo(2);
    town.tell(
        "jurisdiction-withdrawn",
        "k-land",
        "{\"jurisdiction\":\"k-land\",\"effectiveOn\":\"2026-11-23\",\"affected\":[]}");
    await().until(() -> endings("k-native") == 2);
  }

  @Test
  void poison_goes_to_the_dead_letters_and_holds_up_nobody() {
    var before = town.topics().records("membership.v1.community.dlt").size();
    town.topics()
        .send("membership.v1", "k-after", "no fact at all".getBytes(StandardCharsets.UTF_8));
    town.topics()
        .send(
            "membership.v1",
            "k-after",
            FactTopics.fact(
                "i8",
                "membership.affiliation-started.v1",
                "k-after",
                "k-after",
                1,
                "{\"person\":\"NOT AN ID\"}"));
    town.tell("i9", "affiliation-started", "k-after", 2, started("k-after", "az"));
    await().atMost(Duration.ofSeconds(30)).until(() -> join("k-after").status() == 200);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> town.topics().records("membership.v1.community.dlt").size() >= before + 2);
  }

  @Test
  void the_producers_own_examples_are_understood() {
    for (var intake : intakes) {
      for (var type : intake.hears()) {
        if (type.startsWith("membership.") && !type.contains("withdrawn")) {
          intake.hear(
              FactTopics.fact(
                  "x-" + type, type, "example", "example", 1, ContractRules.exampleOf(type)));
        }
      }
    }
  }
}
