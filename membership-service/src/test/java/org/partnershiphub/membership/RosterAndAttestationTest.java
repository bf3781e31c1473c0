package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.test.context.TestPropertySource;

/** The page of a lead, golden result G8, and the round of confirming it, day after day. */
@TestPropertySource(properties = "hub.test=rosters, whose days go to and fro")
class RosterAndAttestationTest extends MovingService {

  private static final String LEAD = Tokens.of("q-lead");

  private FactTopics topics;

  @BeforeEach
  void a_partnership() {
    clock.moveTo(Instant.parse("2026-11-23T15:00:00Z"));
    topics = new FactTopics(brokers, prefix);
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            Roster.array(
                "{\"id\": \"q-one\", \"name\": \"Quiet land\", \"kind\": \"TRIBE\", \"primaryZone\": \"America/Chicago\", \"activatedOn\": \"2025-01-01\", \"lead\": \"q-lead\"}",
                "{\"id\": \"q-two\", \"name\": \"Other quiet land\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\"}",
                "{\"id\": \"q-idle\", \"name\": \"Idle land\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\"}"))
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(
                Roster.person("q-lead", "Lead", "q-one"),
                Roster.person("q-five", "Five", "q-one"),
                Roster.person("q-cir", "Cir", "q-one"),
                Roster.person("q-gone", "Gone", "q-one"),
                Roster.person("q-second", "Second", "q-two")))
        .expectStatus()
        .isOk();
    for (var group : List.of("executive-committee", "q-board", "q-cir-group", "q-affinity")) {
      tell(
          "created",
          group,
          group,
          1,
          "\"name\": \"A body\", \"category\": \"COMMITTEE\", \"lifecycle\": \"STANDING\", \"openness\": \"%s\", \"confidential\": false, \"ruleVersion\": 1"
              .formatted(
                  group.startsWith("q-c") || group.startsWith("q-a") ? "VOLUNTARY" : "DESIGNATED"));
    }
    tell(
        "created",
        "q-cohorts",
        "q-cohorts",
        1,
        "\"name\": \"A body\", \"category\": \"LEARNING_COMMUNITY\", \"lifecycle\": \"ANNUAL_COHORT\", \"openness\": \"VOLUNTARY\", \"confidential\": false, \"ruleVersion\": 1");
  }

  @AfterEach
  void hang_up() {
    topics.close();
  }

  private void tell(String what, String group, String subject, int number, String fields) {
    var type =
        switch (what) {
          case "created" -> "community.group-created.v1";
          case "filled" -> "community.seat-filled.v1";
          case "vacated" -> "community.seat-vacated.v1";
          case "confirmed" -> "community.enrolment-confirmed.v1";
          default -> "community.enrolment-ended.v1";
        };
    topics.send(
        "community.v1",
        group,
        FactTopics.fact(
            "q-" + subject + number,
            type,
            subject,
            group,
            number,
            "{\"group\": \"" + group + "\", " + fields + "}"));
  }

  private void seat(String group, int number, String person, String jurisdiction) {
    tell(
        "filled",
        group,
        group,
        number,
        "\"seat\": \"%s:%d\", \"person\": \"%s\", \"jurisdiction\": \"%s\", \"capacity\": \"PRIMARY\", \"from\": \"2026-01-01\", \"origin\": \"IMPORT\""
            .formatted(group, number, person, jurisdiction));
  }

  private void enrolled(String group, String cohort, String person, int number) {
    tell(
        "confirmed",
        group,
        cohort,
        number,
        "\"cohort\": \"%s\", \"person\": \"%s\", \"jurisdiction\": \"q-one\", \"from\": \"2026-01-01\", \"origin\": \"IMPORT\""
            .formatted(cohort, person));
  }

  private void joined(String group, String person, int number) {
    tell(
        "confirmed",
        group,
        group + ":" + person,
        number,
        "\"person\": \"%s\", \"jurisdiction\": \"q-one\", \"from\": \"2026-01-01\", \"origin\": \"COMMAND\""
            .formatted(person));
  }

  private void ended(String group, String subject, String cohort, String person, int number) {
    tell(
        "ended",
        group,
        subject,
        number,
        "%s\"person\": \"%s\", \"on\": \"2026-11-22\", \"reason\": \"DEPARTED\""
            .formatted(cohort == null ? "" : "\"cohort\": \"" + cohort + "\", ", person));
  }

  private void expectInAny(String token, String path, String json, Object value) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> get(token, path).expectBody().jsonPath(json).isEqualTo(value));
  }

  private List<Integer> requestedDays(String campaign, String jurisdiction) {
    return topics.facts("membership.v1", "membership.roster-attestation-requested.v1").stream()
        .map(it -> it.path("data"))
        .filter(it -> it.path("campaign").asString().equals(campaign))
        .filter(it -> it.path("jurisdiction").asString().equals(jurisdiction))
        .map(it -> it.path("day").asInt())
        .toList();
  }

  @Test
  void one_person_in_five_bodies_is_seen_and_the_order_of_the_facts_makes_no_difference() {
    seat("executive-committee", 2, "q-five", "q-one");
    joined("q-affinity", "q-five", 1);
    ended("q-affinity", "q-affinity:q-five", null, "q-five", 2);
    joined("q-affinity", "q-five", 3);
    ended("q-affinity", "q-affinity:q-five", null, "q-five", 2);
    joined("q-affinity", "q-five", 1);
    joined("q-cir-group", "q-five", 1);
    enrolled("q-cohorts", "q-cohorts:2026", "q-five", 2);
    joined("q-last", "q-five", 1);
    expectInAny(COORDINATOR, "/api/jurisdictions/q-one/hats", "$.items[0].count", 5);
    get(COORDINATOR, "/api/jurisdictions/q-one/hats?limit=1")
        .expectBody()
        .jsonPath("$.items[0].person")
        .isEqualTo("q-five")
        .jsonPath("$.next")
        .exists();
    get(LEAD, "/api/people/q-five/places")
        .expectBody()
        .jsonPath("$.groups")
        .isEqualTo(5)
        .jsonPath("$.places[?(@.group == 'q-affinity')].from")
        .isEqualTo("2026-01-01");
    get(LEAD, "/api/people/q-nobody/places").expectStatus().isNotFound();
  }

  @Test
  void a_lead_of_reviews_leaves_and_all_the_places_to_fill_are_listed() {
    seat("q-cir-group", 7, "q-cir", "q-one");
    ended("q-affinity", "q-affinity:q-cir", null, "q-cir", 2);
    joined("q-affinity", "q-cir", 1);
    enrolled("q-cohorts", "q-cohorts:2026", "q-cir", 11);
    enrolled("q-cohorts", "q-cohorts:2027", "q-cir", 11);
    expectInAny(
        LEAD,
        "/api/jurisdictions/q-one/roster",
        "$.designations[?(@.group == 'q-cir-group')].state",
        "ADMITTED");
    post(LEAD, "/api/people/q-cir/departure", "{\"on\": \"2026-11-22\"}").expectStatus().isOk();
    ended("q-cohorts", "q-cohorts:2026", "q-cohorts:2026", "q-cir", 12);
    ended("q-cohorts", "q-cohorts:2027", "q-cohorts:2027", "q-cir", 12);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                get(LEAD, "/api/jurisdictions/q-one/roster")
                    .expectBody()
                    .jsonPath("$.leftOpen[?(@.leftBy == 'q-cir')]")
                    .value(it -> assertThat((List<?>) it).hasSize(3))
                    .jsonPath("$.vacancies[?(@.group == 'q-cir-group')].reason")
                    .isEqualTo("DEPARTED")
                    .jsonPath("$.people[?(@.person == 'q-cir')]")
                    .isEmpty());
    get(LEAD, "/api/jurisdictions/q-one/roster")
        .expectBody()
        .jsonPath("$.vacancies[*].group")
        .value(
            it ->
                assertThat((List<?>) it)
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .contains("q-board", "q-cir-group"));
  }

  @Test
  void a_roster_is_asked_for_three_times_and_each_time_once() {
    seat("executive-committee", 3, "q-second", "q-two");
    expectInAny(
        COORDINATOR,
        "/api/representation?jurisdiction=q-two",
        "$.items[0].bodies[0].speaks",
        "q-second");
    post(
            ADMINISTRATOR,
            "/api/attestation-campaigns",
            "{\"id\": \"q-autumn\", \"opensOn\": \"2026-12-01\", \"dueOn\": \"2026-12-31\"}")
        .expectStatus()
        .isCreated();
    get(LEAD, "/api/attestation-campaigns/q-autumn/attestations/q-one").expectStatus().isNotFound();
    clock.moveTo(Instant.parse("2026-12-01T15:00:00Z"));
    expectInAny(
        COORDINATOR,
        "/api/attestation-campaigns/q-autumn?limit=200",
        "$.attestations.items[?(@.jurisdiction == 'q-two')].status",
        "ESCALATED");
    get(COORDINATOR, "/api/attestation-campaigns/q-autumn?limit=200")
        .expectBody()
        .jsonPath("$.attestations.items[?(@.jurisdiction == 'q-two')].addressee")
        .isEqualTo("q-second")
        .jsonPath("$.attestations.items[?(@.jurisdiction == 'q-one')].addressee")
        .isEqualTo("q-lead")
        .jsonPath("$.attestations.items[?(@.jurisdiction == 'q-idle')]")
        .isEmpty();
    replay("membership.attestation-campaign-opened.v1", "q-autumn");
    clock.moveTo(Instant.parse("2026-12-11T15:00:00Z"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(requestedDays("q-autumn", "q-one")).containsExactly(0, 10));
    var sheet = "/api/attestation-campaigns/q-autumn/attestations/q-one";
    post(Tokens.of("q-second"), sheet, "{}").expectStatus().isForbidden();
    post(
            LEAD,
            sheet,
            "{\"gone\": [\"q-second\", \"q-nobody\"], \"wrongDesignations\": [\"q-one:99\"]}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(3);
    post(LEAD, sheet, "{\"gone\": [\"q-gone\"]}").expectStatus().isOk();
    post(LEAD, sheet, "{\"gone\": [\"q-gone\"]}").expectStatus().isOk();
    expectInAny(LEAD, sheet, "$.roster.people[?(@.person == 'q-gone')].suspectedBy", "ATTESTATION");
    get(LEAD, sheet)
        .expectBody()
        .jsonPath("$.attestation.status")
        .isEqualTo("ATTESTED")
        .jsonPath("$.roster.jurisdiction.lastAttestedOn")
        .isEqualTo("2026-12-11");
    post(Tokens.of("q-second"), "/api/attestation-campaigns/q-autumn/attestations/q-two", "{}")
        .expectStatus()
        .isOk();
    clock.moveTo(Instant.parse("2026-12-22T15:00:00Z"));
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(requestedDays("q-autumn", "q-one")).containsExactly(0, 10));
    assertThat(
            topics.facts("membership.v1", "membership.roster-attested.v1").stream()
                .filter(it -> it.path("subject").asString().equals("q-autumn:q-one")))
        .hasSize(1);
  }

  @Test
  void a_swap_ahead_takes_effect_on_the_day_and_once() {
    await()
        .untilAsserted(
            () ->
                post(
                        LEAD,
                        "/api/jurisdictions/q-one/designations",
                        "{\"person\": \"q-five\", \"group\": \"q-board\", \"capacity\": \"PRIMARY\", \"from\": \"2026-12-24\", \"to\": \"2026-12-31\"}")
                    .expectStatus()
                    .isCreated());
    var mine = "$.designations[?(@.group == 'q-board')].state";
    var path = "/api/jurisdictions/q-one/designations";
    get(LEAD, path).expectBody().jsonPath(mine).isEqualTo("NAMED");
    clock.moveTo(Instant.parse("2026-12-24T06:00:01Z"));
    expectInAny(LEAD, path, mine, "IN_FORCE");
    clock.moveTo(Instant.parse("2027-01-01T06:00:01Z"));
    expectInAny(LEAD, path, mine, "ENDED");
    for (var fact : List.of("made", "began", "ended")) {
      assertThat(
              topics.facts("membership.v1", "membership.designation-" + fact + ".v1").stream()
                  .filter(it -> it.path("data").path("group").asString().equals("q-board")))
          .hasSize(1);
    }
  }

  @Test
  void a_campaign_needs_days_that_make_sense() {
    post(
            ADMINISTRATOR,
            "/api/attestation-campaigns",
            "{\"opensOn\": \"2026-11-01\", \"dueOn\": \"2026-10-01\"}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(2);
    for (var body : List.of("{}", "[]", "{\"opensOn\": \"soon\", \"dueOn\": 3}")) {
      post(ADMINISTRATOR, "/api/attestation-campaigns", body).expectStatus().isBadRequest();
    }
    get(ADMINISTRATOR, "/api/attestation-campaigns/q-none").expectStatus().isNotFound();
  }

  /** As after a crash between the work and the acknowledgement. */
  private void replay(String type, String subject) {
    topics.records("membership.v1").stream()
        .filter(
            it -> new String(it.value(), java.nio.charset.StandardCharsets.UTF_8).contains(type))
        .filter(it -> it.key().equals(subject))
        .forEach(it -> topics.send("membership.v1", subject, it.value()));
  }
}
