package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Who speaks for a jurisdiction: by command, and by what bodies, people and members do. */
class DesignationsTest extends RunningService {

  private static final String LEAD = Tokens.of("r-lead");

  private FactTopics topics;

  @BeforeEach
  void a_partnership_with_bodies() {
    topics = new FactTopics(brokers, prefix);
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            Roster.array(jurisdiction("r-one"), jurisdiction("r-two"), jurisdiction("r-gone")))
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(
                Roster.person("r-lead", "Lead", "r-one"),
                Roster.person("r-ada", "Ada", "r-one"),
                Roster.person("r-bob", "Bob", "r-one"),
                Roster.person("r-eve", "Eve", "r-one"),
                Roster.person("r-both", "Both", "r-one"),
                Roster.person("r-other", "Other", "r-two"),
                Roster.person("r-last", "Last", "r-gone")))
        .expectStatus()
        .isOk();
    for (var group :
        List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")) {
      found("r-" + group);
    }
  }

  private static String jurisdiction(String id) {
    return "{\"id\": \"%s\", \"name\": \"Land of %s\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\", \"lead\": \"r-lead\"}"
        .formatted(id, id);
  }

  @AfterEach
  void hang_up() {
    topics.close();
  }

  private void tell(String id, String type, String subject, String group, int number, String data) {
    topics.send("community.v1", group, FactTopics.fact(id, type, subject, group, number, data));
  }

  private void found(String group) {
    tell(
        "r-created-" + group,
        "community.group-created.v1",
        group,
        group,
        1,
        "{\"group\": \"%s\", \"name\": \"A body\", \"category\": \"COMMITTEE\", \"lifecycle\": \"STANDING\", \"openness\": \"DESIGNATED\", \"confidential\": false, \"ruleVersion\": 1}"
            .formatted(group));
  }

  private void filled(String group, int seat, String person, String as, int number, String origin) {
    tell(
        "r-filled-" + group + seat,
        "community.seat-filled.v1",
        group,
        group,
        number,
        "{\"group\": \"%s\", \"seat\": \"%s:%d\", \"person\": \"%s\", \"jurisdiction\": \"r-one\", \"capacity\": \"%s\", \"from\": \"2026-11-01\", \"origin\": \"%s\"}"
            .formatted(group, group, seat, person, as, origin));
  }

  private void vacated(String group, int seat, String person, String as, int number, String why) {
    tell(
        "r-vacated-" + group + seat,
        "community.seat-vacated.v1",
        group,
        group,
        number,
        "{\"group\": \"%s\", \"seat\": \"%s:%d\", \"person\": \"%s\", \"jurisdiction\": \"r-one\", \"capacity\": \"%s\", \"on\": \"2026-11-20\", \"reason\": \"%s\"}"
            .formatted(group, group, seat, person, as, why));
  }

  private static String naming(String person, String group, String as, String from) {
    return "{\"person\": \"%s\", \"group\": \"%s\", \"capacity\": \"%s\", \"from\": \"%s\"}"
        .formatted(person, group, as, from);
  }

  private ResponseSpec name(String token, String jurisdiction, String body) {
    return post(token, "/api/jurisdictions/" + jurisdiction + "/designations", body);
  }

  /** A body is known a moment after it was founded. */
  private void named(String person, String group, String as, String from) {
    await()
        .untilAsserted(
            () -> name(LEAD, "r-one", naming(person, group, as, from)).expectStatus().isCreated());
  }

  private void expectState(String group, String person, String state) {
    await()
        .untilAsserted(
            () ->
                get(COORDINATOR, "/api/jurisdictions/r-one/designations")
                    .expectBody()
                    .jsonPath(
                        "$.designations[?(@.group == '%s' && @.person == '%s')].state"
                            .formatted(group, person))
                    .isEqualTo(state));
  }

  private long told(String type, String group) {
    return topics.facts("membership.v1", type).stream()
        .filter(it -> it.path("data").path("group").asString().equals(group))
        .count();
  }

  @Test
  void a_lead_names_a_voice_and_anybody_can_ask_who_it_is_on_a_day() {
    named("r-ada", "r-one", "PRIMARY", "2026-11-23");
    named("r-bob", "r-one", "PRIMARY", "2027-01-01");
    expectState("r-one", "r-ada", "IN_FORCE");
    expectState("r-one", "r-bob", "NAMED");
    for (var asked : List.of(List.of("", "r-ada"), List.of("&asOf=2027-01-01", "r-bob"))) {
      get(
              Tokens.of("r-other"),
              "/api/representation?jurisdiction=r-one&group=r-one" + asked.getFirst())
          .expectBody()
          .jsonPath("$.items[0].bodies[0].speaks")
          .isEqualTo(asked.getLast());
    }
    get(COORDINATOR, "/api/representation?group=r-one&asOf=2026-12-31")
        .expectBody()
        .jsonPath("$.items[0].bodies[0].primary")
        .isEqualTo("r-ada");
    get(COORDINATOR, "/api/jurisdictions/r-one/designations?asOf=2027-02-01")
        .expectBody()
        .jsonPath("$.designations[?(@.group == 'r-one')].person")
        .isEqualTo("r-bob");
    assertThat(told("membership.designation-began.v1", "r-one")).isEqualTo(1);
  }

  @Test
  void of_two_leads_who_edit_at_once_one_meets_a_412() {
    named("r-eve", "r-two", "PRIMARY", "2026-11-23");
    var tag =
        get(LEAD, "/api/jurisdictions/r-one/designations")
            .returnResult(String.class)
            .getResponseHeaders()
            .getETag();
    var answers =
        List.of("r-ada", "r-bob").stream()
            .map(
                person ->
                    web.post()
                        .uri("/api/jurisdictions/r-one/designations")
                        .headers(it -> it.setBearerAuth(LEAD))
                        .header("If-Match", tag)
                        .header("Content-Type", "application/json")
                        .bodyValue(naming(person, "r-two", "ALTERNATE", "2026-11-23"))
                        .exchange()
                        .returnResult(String.class)
                        .getStatus()
                        .value())
            .toList();
    assertThat(answers).containsExactly(201, 412);
  }

  @Test
  void every_fault_of_a_naming_is_shown_at_once_and_nothing_changes() {
    name(
            LEAD,
            "r-one",
            "{\"person\": \"r-nobody\", \"group\": \"r-nowhere\", \"capacity\": \"PRIMARY\", \"from\": \"2017-01-01\", \"to\": \"2016-12-31\"}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .value(
            it ->
                assertThat((List<?>) it)
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .contains("/person", "/group", "/from", "/to"));
    for (var body :
        List.of(
            "{}",
            "[]",
            naming("r-ada", "r-three", "EXPERT", "2026-11-23"),
            naming("r-other", "r-three", "PRIMARY", "2026-11-23"),
            naming("r-ada", "r-three", "PRIMARY", "2025-01-05"),
            naming("r-ada", "r-three", "PRIMARY", "2026-02-30"))) {
      name(LEAD, "r-one", body).expectStatus().isBadRequest();
    }
    name(LEAD, "r-nowhere", naming("r-ada", "r-three", "PRIMARY", "2026-11-23"))
        .expectStatus()
        .isNotFound();
    get(LEAD, "/api/representation?group=r-three")
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  void nobody_speaks_for_two_jurisdictions_in_one_body() {
    post(
        ADMINISTRATOR,
        "/api/people/r-both/affiliations",
        "{\"email\": \"both@r-two.example.org\", \"affiliation\": {\"organisation\": \"r-two\", \"organisationKind\": \"JURISDICTION\", \"seniority\": \"SENIOR_LEADER\", \"from\": \"2026-01-01\"}}");
    named("r-both", "r-four", "PRIMARY", "2026-11-23");
    name(ADMINISTRATOR, "r-two", naming("r-both", "r-four", "PRIMARY", "2026-11-23"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:designation-speaks-for-another");
    name(LEAD, "r-one", naming("r-both", "r-four", "ALTERNATE", "2026-12-01"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:designation-alternate-is-primary");
  }

  @Test
  void
      a_seat_admits_whom_the_jurisdiction_named_and_a_departure_ends_it_for_the_alternate_to_act() {
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(Roster.person("r-goes", "Goes", "r-one")))
        .expectStatus()
        .isOk();
    named("r-goes", "r-five", "PRIMARY", "2026-11-01");
    named("r-eve", "r-five", "ALTERNATE", "2026-11-01");
    filled("r-five", 1, "r-goes", "PRIMARY", 2, "DESIGNATION");
    filled("r-five", 1, "r-goes", "PRIMARY", 2, "DESIGNATION");
    expectState("r-five", "r-goes", "ADMITTED");
    post(LEAD, "/api/people/r-goes/departure", "{\"on\": \"2026-11-22\"}").expectStatus().isOk();
    expectState("r-five", "r-goes", "ENDED");
    vacated("r-five", 1, "r-goes", "PRIMARY", 3, "DEPARTED");
    filled("r-five", 1, "r-goes", "PRIMARY", 2, "DESIGNATION");
    get(COORDINATOR, "/api/representation?jurisdiction=r-one&group=r-five")
        .expectBody()
        .jsonPath("$.items[0].bodies[0].speaks")
        .isEqualTo("r-eve");
    await()
        .during(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(told("membership.alternate-acts.v1", "r-five")).isEqualTo(1);
              assertThat(told("membership.designation-ended.v1", "r-five")).isEqualTo(1);
            });
  }

  @Test
  void a_seat_that_staff_filled_becomes_a_designation_once_and_one_vacated_before_none() {
    vacated("r-six", 1, "r-ada", "PRIMARY", 3, "RESIGNED");
    filled("r-six", 1, "r-ada", "PRIMARY", 2, "IMPORT");
    filled("r-six", 2, "r-bob", "PRIMARY", 4, "IMPORT");
    filled("r-six", 2, "r-bob", "PRIMARY", 4, "IMPORT");
    expectState("r-six", "r-bob", "ADMITTED");
    assertThat(told("membership.designation-made.v1", "r-six")).isEqualTo(1);
    assertThat(told("membership.designation-began.v1", "r-six")).isZero();
    vacated("r-six", 2, "r-bob", "PRIMARY", 5, "RESIGNED");
    expectState("r-six", "r-bob", "ENDED");
  }

  @Test
  void a_refusal_of_the_body_shows_with_its_words_and_the_person_can_be_named_again() {
    named("r-bob", "r-nine", "PRIMARY", "2026-11-20");
    var designation =
        topics.facts("membership.v1", "membership.designation-began.v1").stream()
            .map(it -> it.path("data"))
            .filter(it -> it.path("group").asString().equals("r-nine"))
            .map(it -> it.path("designation").asString())
            .findFirst()
            .orElseThrow();
    for (var again = 0; again < 2; again++) {
      tell(
          "r-refused",
          "community.designation-refused.v1",
          "r-nine",
          "r-nine",
          2,
          "{\"group\": \"r-nine\", \"designation\": \"%s\", \"jurisdiction\": \"r-one\", \"person\": \"r-bob\", \"capacity\": \"PRIMARY\", \"rules\": [{\"rule\": \"ROLE\", \"words\": \"Only a PIO may sit here.\"}]}"
              .formatted(designation));
    }
    expectState("r-nine", "r-bob", "REFUSED");
    get(LEAD, "/api/jurisdictions/r-one/designations")
        .expectBody()
        .jsonPath("$.designations[?(@.group == 'r-nine')].rules[0].words")
        .isEqualTo("Only a PIO may sit here.");
    assertThat(told("membership.designation-refused.v1", "r-nine")).isEqualTo(1);
    named("r-bob", "r-nine", "PRIMARY", "2026-11-23");
    get(LEAD, "/api/representation?group=r-nine")
        .expectBody()
        .jsonPath("$.items[0].bodies[0].speaks")
        .isEqualTo("r-bob");
  }

  @Test
  void a_withdrawal_ends_every_designation_and_no_more_are_made() {
    await()
        .untilAsserted(
            () ->
                name(ADMINISTRATOR, "r-gone", naming("r-last", "r-seven", "PRIMARY", "2026-11-23"))
                    .expectStatus()
                    .isCreated());
    post(ADMINISTRATOR, "/api/jurisdictions/r-gone/withdrawal", "{\"effectiveOn\": \"2026-11-23\"}")
        .expectStatus()
        .isOk();
    await()
        .untilAsserted(
            () ->
                get(COORDINATOR, "/api/jurisdictions/r-gone/designations")
                    .expectBody()
                    .jsonPath("$.designations[0].reason")
                    .isEqualTo("JURISDICTION_WITHDRAWN"));
    name(ADMINISTRATOR, "r-gone", naming("r-last", "r-seven", "ALTERNATE", "2026-11-23"))
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void poison_holds_up_nobody() {
    topics.send("community.v1", "r-eight", "no fact".getBytes(StandardCharsets.UTF_8));
    tell("r-poison", "community.seat-filled.v1", "r-eight", "r-eight", 2, "{\"group\": 7}");
    filled("r-eight", 1, "r-ada", "ALTERNATE", 3, "COMMAND");
    expectState("r-eight", "r-ada", "ADMITTED");
    await()
        .untilAsserted(
            () ->
                assertThat(topics.records("community.v1.membership.dlt"))
                    .hasSizeGreaterThanOrEqualTo(2));
  }
}
