package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * People over the years: a move to the supporter, a second record, an own address, an end. Nothing
 * of their names and addresses shows where it is not forgotten again.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleStoryTest extends PeopleStory {

  @Test
  @Order(1)
  void who_is_registered_without_a_clock_keeps_that_of_the_job() {
    post(ADMINISTRATOR, "/api/people", person("q-ada", NAME, "q-one", "JURISDICTION"))
        .expectStatus()
        .isCreated();
    assertThat(read("q-ada").path("zone").asString()).isEqualTo("America/Phoenix");
    assertThat(read("q-ada").path("zoneIsOverride").asBoolean()).isFalse();
    put(Tokens.of("q-ada"), "/api/people/q-ada/zone", "{\"zone\": \"America/Denver\"}")
        .expectStatus()
        .isOk();
    assertThat(read("q-ada").path("zoneIsOverride").asBoolean()).isTrue();
  }

  @Test
  @Order(2)
  void work_that_changes_on_a_day_to_come_is_told_on_that_day_and_a_departure_after_it() {
    post(
            ADMINISTRATOR,
            "/api/people/q-ada/affiliations/q-one:2025-01-06/work",
            "{\"jobTitle\": \"Lighthouse keeper in chief\", \"seniority\": \"SENIOR_LEADER\","
                + " \"effectiveOn\": \"2026-12-01\"}")
        .expectStatus()
        .isOk();
    post(Tokens.of("q-ada"), "/api/people/q-ada/departure", "{\"on\": \"2026-12-31\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.affiliations[0].leavingOn")
        .isEqualTo("2026-12-31");
    clock.moveTo(Instant.parse("2026-12-01T06:59:00Z"));
    await()
        .during(Duration.ofMillis(1500))
        .untilAsserted(() -> assertThat(told("affiliation-changed", "q-ada")).isEmpty());
    clock.moveTo(Instant.parse("2026-12-01T07:00:00Z"));
    await().untilAsserted(() -> assertThat(told("affiliation-changed", "q-ada")).hasSize(1));
    assertThat(told("affiliation-ended", "q-ada")).isEmpty();
    clock.moveTo(Instant.parse("2027-01-01T07:00:00Z"));
    await().untilAsserted(() -> assertThat(told("affiliation-ended", "q-ada")).hasSize(1));
    get(ADMINISTRATOR, "/api/people/q-ada?asOf=2026-11-30")
        .expectBody()
        .jsonPath("$.affiliations[0].seniority")
        .isEqualTo("STAFF");
    get(ADMINISTRATOR, "/api/people/q-ada?asOf=2027-01-01")
        .expectBody()
        .jsonPath("$.affiliations")
        .isEmpty();
  }

  @Test
  @Order(3)
  void who_moves_to_the_supporter_stays_the_same_person() {
    post(
            ADMINISTRATOR,
            "/api/people/q-ada/affiliations",
            "{\"email\": \"q-ada@supporter.example.org\", \"affiliation\": {\"organisation\":"
                + " \"q-supporter\", \"organisationKind\": \"OUTSIDE_ORGANISATION\", \"seniority\":"
                + " \"EXPERT\", \"from\": \"2027-01-01\"}}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.email")
        .isEqualTo("q-ada@supporter.example.org")
        .jsonPath("$.affiliations.length()")
        .isEqualTo(2);
    assertThat(told("person-registered", "q-ada")).hasSize(1);
  }

  @Test
  @Order(4)
  void an_own_address_is_confirmed_by_the_button_and_not_by_looking() {
    post(
            Tokens.of("q-ada"),
            "/api/people/q-ada/addresses",
            "{\"email\": \"q-ada@home.example.org\"}")
        .expectStatus()
        .isOk();
    var token = awaitToken("q-ada");
    for (var again = 0; again < 2; again++) {
      web.get().uri("/api/address-confirmations/" + token).exchange().expectStatus().isOk();
    }
    assertThat(read("q-ada").path("addresses").path(0).path("proof").asString()).isEqualTo("NONE");
    web.post().uri("/api/address-confirmations/" + token).exchange().expectStatus().isOk();
    for (var used : List.of(token, "wrong")) {
      web.post().uri("/api/address-confirmations/" + used).exchange().expectStatus().isNotFound();
    }
    var own = read("q-ada").path("addresses").path(0);
    assertThat(own.path("proof").asString()).isEqualTo("CONFIRMED");
    put(
            Tokens.of("q-ada"),
            "/api/people/q-ada/preferred-address",
            "{\"address\": \"" + own.path("id").asString() + "\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.email")
        .isEqualTo("q-ada@home.example.org");
    await().untilAsserted(() -> assertThat(last("verification:q-ada:").value()).isNull());
  }

  @Test
  @Order(5)
  void a_second_record_of_the_same_person_is_merged_also_when_the_first_step_alone_was_done() {
    post(ADMINISTRATOR, "/api/people", person("q-two", OTHER_NAME, "q-one", "JURISDICTION"))
        .expectStatus()
        .isCreated();
    post(ADMINISTRATOR, "/api/people/q-two/departure", "{\"on\": \"2026-12-30\"}")
        .expectStatus()
        .isOk();
    post(ADMINISTRATOR, "/api/people/q-ada/merge", "{\"duplicate\": \"q-two\"}")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:person-merge-contradiction");
    post(
            ADMINISTRATOR,
            "/api/people",
            person("q-three", OTHER_NAME, "q-supporter", "OUTSIDE_ORGANISATION"))
        .expectStatus()
        .isCreated();
    absorbAndCrash("q-ada", "q-three");
    await()
        .untilAsserted(
            () -> assertThat(read("q-three").path("status").asString()).isEqualTo("MERGED"));
    assertThat(read("q-three").path("mergedInto").asString()).isEqualTo("q-ada");
    post(ADMINISTRATOR, "/api/people/q-ada/merge", "{\"duplicate\": \"q-three\"}")
        .expectStatus()
        .isOk();
    post(ADMINISTRATOR, "/api/people/q-three/departure", "{\"on\": \"2026-12-30\"}")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:person-merged");
    assertThat(told("persons-merged", "q-ada")).hasSize(1);
    await().untilAsserted(() -> assertThat(last("q-three").value()).isNull());
  }

  @Test
  @Order(6)
  void a_survivor_who_is_merged_in_turn_leaves_a_chain_whose_end_is_named() {
    post(
            ADMINISTRATOR,
            "/api/people",
            person("q-last", NAME, "q-supporter", "OUTSIDE_ORGANISATION"))
        .expectStatus()
        .isCreated();
    post(ADMINISTRATOR, "/api/people/q-last/merge", "{\"duplicate\": \"q-ada\"}")
        .expectStatus()
        .isOk();
    assertThat(read("q-three").path("mergedInto").asString()).isEqualTo("q-last");
    assertThat(merges.goesOnAs(new PersonId("q-three")).block()).isEqualTo(new PersonId("q-last"));
    get(Tokens.of("q-last"), "/api/people/q-last/export")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.person.mergedFrom[0]")
        .isEqualTo("q-ada")
        .jsonPath("$.affiliations.length()")
        .isEqualTo(2)
        .jsonPath("$.addresses[0].email")
        .isEqualTo("q-ada@home.example.org")
        .jsonPath("$.elsewhere[3].path")
        .isEqualTo("/api/notices?person=q-last")
        .jsonPath("$..hash")
        .doesNotExist();
  }

  @Test
  @Order(7)
  void bad_input_says_what_is_wrong_and_repeats_nothing_of_it() {
    for (var body :
        List.of(
            "{\"name\": \"" + NAME + "\\n\"}",
            "{\"name\": 7, \"email\": \"q-ada@home.example.org\"}",
            "{\"" + NAME + "\": 1}")) {
      var answer =
          put(ADMINISTRATOR, "/api/people/q-last/name", body)
              .expectStatus()
              .isBadRequest()
              .expectBody(String.class)
              .returnResult()
              .getResponseBody();
      assertThat(answer).doesNotContain("home.example.org");
    }
    post(ADMINISTRATOR, "/api/people", person("q-last", NAME, "q-one", "JURISDICTION"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody(String.class)
        .value(it -> assertThat(it).doesNotContain(PERSONAL));
    put(ADMINISTRATOR, "/api/people/q-last/name", "{\"name\": \"Jodi Hill-Lilly\"}")
        .expectStatus()
        .isBadRequest();
  }

  @Test
  @Order(8)
  void who_is_forgotten_leaves_nothing_and_the_id_is_not_given_again(CapturedOutput output) {
    post(ADMINISTRATOR, "/api/people/q-last/forgetting", "{}").expectStatus().isEqualTo(409);
    assertThat(departed("q-last")).contains("q-last", "name");
    for (var person : List.of("q-last", "q-two")) {
      for (var again = 0; again < 2; again++) {
        post(ADMINISTRATOR, "/api/people/" + person + "/forgetting", "{}")
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.status")
            .isEqualTo("FORGOTTEN");
      }
      assertThat(told("person-forgotten", person)).hasSize(1);
      await().untilAsserted(() -> assertThat(last(person).value()).isNull());
    }
    post(ADMINISTRATOR, "/api/people", person("q-last", NAME, "q-one", "JURISDICTION"))
        .expectStatus()
        .isEqualTo(409);
    await()
        .untilAsserted(
            () ->
                assertThat(stored())
                    .doesNotContain(PERSONAL.subList(0, 4))
                    .doesNotContain("q-last@", "q-ada@"));
    assertThat(departed("q-last")).as("a repeated request").isNullOrEmpty();
    assertThat(facts()).doesNotContain(PERSONAL);
    assertThat(output.getAll()).doesNotContain(PERSONAL.subList(0, 4)).doesNotContain("q-ada@");
  }
}
