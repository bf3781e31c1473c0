package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.test.context.TestPropertySource;

/**
 * Our own facts that move a jurisdiction on, as they come over Kafka: poison, twice, late, out of
 * order.
 */
@TestPropertySource(properties = "hub.test=jurisdictions that hear of themselves")
class JurisdictionIntakeTest extends MovingService {

  private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

  private FactTopics topics;

  @BeforeEach
  void listen() {
    clock.moveTo(START);
    topics = new FactTopics(brokers, prefix);
  }

  @AfterEach
  void hang_up() {
    topics.close();
  }

  private void member(String id) {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            "[{\"id\": \"%s\", \"name\": \"Land of %s\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\"}]"
                .formatted(id, id))
        .expectStatus()
        .isOk();
    post(ADMINISTRATOR, "/api/people/import", Roster.array(Roster.person(id + "-ada", "Ada", id)))
        .expectStatus()
        .isOk();
  }

  private void signed(String id, String from, String to) {
    post(
            ADMINISTRATOR,
            "/api/agreements/import",
            "[{\"id\": \"%s-moa\", \"kind\": \"MEMBERSHIP_AGREEMENT\", \"party\": \"%s\", \"effectiveOn\": \"%s\", \"expiresOn\": \"%s\"}]"
                .formatted(id, id, from, to))
        .expectStatus()
        .isOk();
  }

  /** The same number is the same fact again. */
  private void tell(String what, String key, int number, String data) {
    topics.send(
        "membership.v1",
        key,
        FactTopics.fact(
            key + number, "membership." + what + ".v1", key, key, number, data.replace('\'', '"')));
  }

  private void graceOver(String id, int number) {
    tell(
        "agreement-grace-over",
        id + "-paper",
        number,
        "{'agreement': '%s-paper', 'kind': 'MEMBERSHIP_AGREEMENT', 'party': '%s', 'partyKind': 'JURISDICTION', 'on': '2026-11-20'}"
            .formatted(id, id));
  }

  private void renewed(String id, int number, String from) {
    tell(
        "agreement-renewed",
        id + "-paper",
        number,
        "{'agreement': '%s-paper', 'kind': 'MEMBERSHIP_AGREEMENT', 'party': '%s', 'partyKind': 'JURISDICTION', 'effectiveOn': '%s', 'expiresOn': '2028-12-31', 'signedOn': '2026-11-20'}"
            .formatted(id, id, from));
  }

  private void due(String id, int number, String on) {
    tell(
        "jurisdiction-withdrawal-due",
        id,
        number,
        "{'jurisdiction': '%s', 'effectiveOn': '%s'}".formatted(id, on));
  }

  private void becomes(String id, String status) {
    await()
        .untilAsserted(
            () ->
                get(ADMINISTRATOR, "/api/jurisdictions/" + id)
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo(status));
  }

  /** What is told after this has been heard after all that was sent before, to the same key. */
  private void heardAll(String key) {
    member(key + "-last");
    graceOver(key + "-last", 1);
    becomes(key + "-last", "SUSPENDED");
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);
  }

  private List<String> told(String fact, String id) {
    return topics.facts("membership.v1", "membership.jurisdiction-" + fact + ".v1").stream()
        .filter(it -> it.path("subject").asString().equals(id))
        .map(it -> it.path("id").asString())
        .distinct()
        .toList();
  }

  @Test
  void the_end_of_the_grace_and_a_renewal_told_twice_and_late_are_one_of_each() {
    member("ji-twice");
    graceOver("ji-twice", 4);
    graceOver("ji-twice", 4);
    becomes("ji-twice", "SUSPENDED");
    renewed("ji-twice", 5, "2026-11-01");
    renewed("ji-twice", 5, "2026-11-01");
    becomes("ji-twice", "ACTIVE");
    heardAll("ji-twice");
    assertThat(told("suspended", "ji-twice")).hasSize(1);
    assertThat(told("reinstated", "ji-twice")).hasSize(1);
  }

  @Test
  void the_end_of_a_grace_that_is_heard_after_the_renewal_suspends_nobody() {
    member("ji-order");
    signed("ji-order", "2026-01-01", "2028-12-31");
    renewed("ji-order", 5, "2026-01-01");
    graceOver("ji-order", 4);
    heardAll("ji-order");
    becomes("ji-order", "ACTIVE");
    assertThat(told("suspended", "ji-order")).isEmpty();
  }

  @Test
  void a_renewal_that_holds_from_a_day_ahead_reinstates_on_that_day() {
    member("ji-ahead");
    graceOver("ji-ahead", 4);
    becomes("ji-ahead", "SUSPENDED");
    renewed("ji-ahead", 5, "2026-11-25");
    renewed("ji-ahead", 5, "2026-11-25");
    await().untilAsserted(() -> assertThat(told("change-planned", "ji-ahead")).hasSize(1));
    becomes("ji-ahead", "SUSPENDED");
    clock.moveTo(Instant.parse("2026-11-25T07:00:01Z")); // midnight in Phoenix
    becomes("ji-ahead", "ACTIVE");
    assertThat(told("reinstated", "ji-ahead")).hasSize(1);
  }

  @Test
  void a_day_of_withdrawal_told_again_and_one_without_a_notice_change_nothing() {
    member("ji-leaves");
    member("ji-stays");
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/ji-leaves/withdrawal",
            "{\"effectiveOn\": \"2026-11-25\"}")
        .expectStatus()
        .isOk();
    due(
        "ji-leaves",
        90,
        "2026-11-25"); // before its day: nobody but the clock says that it is there
    heardAll("ji-early");
    becomes("ji-leaves", "ACTIVE");
    clock.moveTo(Instant.parse("2026-11-25T07:00:01Z"));
    becomes("ji-leaves", "WITHDRAWN");
    due("ji-leaves", 91, "2026-11-25");
    due("ji-leaves", 91, "2026-11-25");
    due("ji-leaves", 92, "2026-11-30");
    due("ji-stays", 90, "2026-11-25");
    heardAll("ji-stays");
    assertThat(told("withdrawn", "ji-leaves")).hasSize(1);
    assertThat(told("withdrawn", "ji-stays")).isEmpty();
    becomes("ji-stays", "ACTIVE");
  }

  @Test
  void poison_goes_to_the_dead_letters_and_holds_up_nobody() {
    var before = deadLetters();
    member("ji-poison");
    topics.send(
        "membership.v1", "ji-poison", "{\"no\": \"fact\"}".getBytes(StandardCharsets.UTF_8));
    tell("agreement-grace-over", "ji-poison", 70, "{'kind': 'MEMBERSHIP_AGREEMENT'}");
    due("ji-nobody", 71, "2026-11-25");
    graceOver("ji-poison", 72);
    becomes("ji-poison", "SUSPENDED");
    await().untilAsserted(() -> assertThat(deadLetters()).isEqualTo(before + 3));
  }

  private int deadLetters() {
    return topics.records("membership.v1.membership.dlt").size();
  }
}
