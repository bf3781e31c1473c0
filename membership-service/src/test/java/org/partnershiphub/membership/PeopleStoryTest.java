package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnershiphub.membership.people.Merges;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.MovableClock;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * People over the years: a move to the supporter, a second record, an own address, an end. Nothing
 * of their names and addresses shows where it is not forgotten again.
 */
@Import(MovableClock.Wiring.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "test.town=of-these-people") // its year begins where it says
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleStoryTest extends RunningService {

  private static final String NAME = "Quillon Featherstonhaugh";
  private static final String OTHER_NAME = "Zebedee Wrigglesworth";
  private static final List<String> PERSONAL =
      List.of("Quillon", "Featherstonhaugh", "Zebedee", "Wrigglesworth", "@", "Lighthouse keeper");

  private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

  @Autowired private MovableClock clock;
  @Autowired private ReactiveMongoTemplate mongo;
  @Autowired private People people;
  @Autowired private Merges merges;

  private FactTopics topics;

  @BeforeEach
  void a_member_and_its_supporter() {
    topics = new FactTopics(brokers, prefix);
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            "[{\"id\": \"q-one\", \"name\": \"Quietland\", \"kind\": \"STATE\", \"primaryZone\":"
                + " \"America/Phoenix\", \"activatedOn\": \"2025-01-01\"}]")
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/organisations/import",
            "[{\"id\": \"q-supporter\", \"name\": \"Supporter of the quiet\", \"role\":"
                + " \"SUPPORTER\"}]")
        .expectStatus()
        .isOk();
  }

  @AfterEach
  void hang_up() {
    topics.close();
  }

  private static String person(String id, String name, String organisation, String kind) {
    return """
    {"id": "%s", "name": "%s", "email": "%s@work.example.org",
     "affiliation": {"organisation": "%s", "organisationKind": "%s", "jobTitle": "Lighthouse keeper",
       "seniority": "STAFF", "from": "2025-01-06"}}\
    """
        .formatted(id, name, id, organisation, kind);
  }

  private List<JsonNode> told(String type, String subject) {
    return topics.facts("membership.v1", "membership." + type + ".v1").stream()
        .filter(it -> it.path("subject").asString().equals(subject))
        .toList();
  }

  private JsonNode read(String id) {
    return get(ADMINISTRATOR, "/api/people/" + id)
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

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

  private String awaitToken(String person) {
    await()
        .untilAsserted(
            () ->
                assertThat(topics.records("people.v1"))
                    .anyMatch(it -> it.key().startsWith("verification:" + person)));
    var json = new String(last("verification:" + person + ":").value(), StandardCharsets.UTF_8);
    return json.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
  }

  private ConsumerRecord<String, byte[]> last(String key) {
    return topics.records("people.v1").stream()
        .filter(it -> it.key().startsWith(key))
        .toList()
        .getLast();
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

  /** What a kill between the two writes leaves behind: the rest is driven by the fact alone. */
  private void absorbAndCrash(String survivor, String duplicate) {
    var found = people.get(new PersonId(duplicate)).block().state();
    people.change(new PersonId(survivor), it -> it.absorb(found)).block();
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
    for (var person : List.of("q-last", "q-two")) {
      post(
          ADMINISTRATOR,
          "/api/people/" + person + "/departure",
          "{\"organisation\": \"q-supporter\", \"on\": \"2027-01-01\"}");
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
    assertThat(stored()).doesNotContain(PERSONAL.subList(0, 4)).doesNotContain("q-last@", "q-ada@");
    assertThat(facts()).doesNotContain(PERSONAL);
    assertThat(output.getAll()).doesNotContain(PERSONAL.subList(0, 4)).doesNotContain("q-ada@");
  }

  /** Everything that stands in the store, what it keeps as bytes too. */
  private String stored() {
    return String.join(
        "\n",
        mongo
            .getCollectionNames()
            .flatMap(it -> mongo.findAll(Document.class, it))
            .map(PeopleStoryTest::text)
            .collectList()
            .block());
  }

  private static String text(Document document) {
    var all = new ArrayList<String>();
    document
        .values()
        .forEach(
            it ->
                all.add(
                    it instanceof Binary bytes
                        ? new String(bytes.getData(), StandardCharsets.UTF_8)
                        : String.valueOf(it)));
    return String.join(" ", all);
  }

  private String facts() {
    return topics.records("membership.v1").stream()
        .map(it -> new String(it.value(), StandardCharsets.UTF_8))
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  @Test
  @Order(9)
  void who_was_gone_for_as_long_as_the_retention_is_forgotten_by_the_timer() {
    post(ADMINISTRATOR, "/api/people", person("q-old", NAME, "q-one", "JURISDICTION"))
        .expectStatus()
        .isCreated();
    post(ADMINISTRATOR, "/api/people/q-old/departure", "{\"on\": \"2026-12-31\"}")
        .expectStatus()
        .isOk();
    clock.moveTo(Instant.parse("2034-01-01T06:59:00Z"));
    await()
        .during(Duration.ofMillis(1500))
        .untilAsserted(() -> assertThat(told("person-forgotten", "q-old")).isEmpty());
    clock.moveTo(Instant.parse("2034-01-01T07:00:00Z"));
    await().untilAsserted(() -> assertThat(told("person-forgotten", "q-old")).hasSize(1));
    assertThat(told("person-forgotten", "q-old").getFirst().path("data").path("reason").asString())
        .isEqualTo("RETENTION");
    clock.moveTo(START);
  }

  @Test
  @Order(10)
  void answers_kept_for_a_repeated_request_live_a_day() {
    web.post()
        .uri("/api/people")
        .headers(it -> it.setBearerAuth(ADMINISTRATOR))
        .header("Idempotency-Key", "one")
        .header("Content-Type", "application/json")
        .bodyValue(person("q-kept", NAME, "q-one", "JURISDICTION"))
        .exchange()
        .expectStatus()
        .isCreated();
    var indexes =
        mongo
            .indexOps("idempotency")
            .getIndexInfo()
            .mapNotNull(it -> it.getExpireAfter().orElse(null))
            .collectList()
            .block();
    assertThat(indexes).containsExactly(Duration.ofDays(1));
  }
}
