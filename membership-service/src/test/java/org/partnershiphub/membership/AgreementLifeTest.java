package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.jurisdictions.Suspensions;
import org.partnershiphub.membership.jurisdictions.Withdrawals;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** What becomes of an agreement becomes of who signed it: said twice, late, out of order. */
class AgreementLifeTest extends RunningService {

  private static final LocalDate OVER = LocalDate.parse("2026-11-20");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Autowired private Suspensions suspensions;
  @Autowired private Withdrawals withdrawals;
  private FactTopics topics;

  @BeforeEach
  void listen() {
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
  }

  private void graceOver(String id) {
    suspensions.agreementOver(new JurisdictionId(id), OVER).block();
  }

  private void renewed(String id, LocalDate from) {
    suspensions
        .agreementHolds(new JurisdictionId(id), TODAY, from, LocalDate.parse("2028-12-31"))
        .block();
  }

  private void is(String id, String status) {
    get(ADMINISTRATOR, "/api/jurisdictions/" + id)
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo(status);
  }

  private long told(String fact, String id) {
    return topics.facts("membership.v1", "membership.jurisdiction-" + fact + ".v1").stream()
        .filter(it -> it.path("subject").asString().equals(id))
        .count();
  }

  private void toldOnce(String fact, String id) {
    await().untilAsserted(() -> assertThat(told(fact, id)).isEqualTo(1));
    await()
        .during(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(told(fact, id)).isEqualTo(1));
  }

  @Test
  void the_end_of_the_grace_suspends_once_and_a_renewal_reinstates_once() {
    member("g-one");
    graceOver("g-one");
    graceOver("g-one");
    is("g-one", "SUSPENDED");
    get(ADMINISTRATOR, "/api/jurisdictions/g-one?asOf=2026-11-20")
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("SUSPENDED")
        .jsonPath("$.history[1].reason")
        .isEqualTo("AGREEMENT_EXPIRED");
    renewed("g-one", TODAY.minusDays(30));
    renewed("g-one", TODAY.minusDays(30));
    is("g-one", "ACTIVE");
    toldOnce("suspended", "g-one");
    toldOnce("reinstated", "g-one");
  }

  @Test
  void a_renewal_that_is_not_in_force_yet_reinstates_nobody() {
    member("g-later");
    graceOver("g-later");
    renewed("g-later", TODAY.plusDays(30));
    is("g-later", "SUSPENDED");
  }

  @Test
  void another_agreement_in_force_keeps_it_counting_when_the_end_of_the_old_one_is_told_late() {
    member("g-covered");
    post(
            ADMINISTRATOR,
            "/api/agreements/import",
            "[{\"id\": \"g-new\", \"kind\": \"MEMBERSHIP_AGREEMENT\", \"party\": \"g-covered\", \"effectiveOn\": \"2026-01-01\", \"expiresOn\": \"2028-12-31\"}]")
        .expectStatus()
        .isOk();
    graceOver("g-covered");
    is("g-covered", "ACTIVE");
  }

  @Test
  void a_suspension_by_decision_outlasts_the_renewal() {
    member("g-decided");
    post(ADMINISTRATOR, "/api/jurisdictions/g-decided/suspension", "{\"reason\": \"a decision\"}")
        .expectStatus()
        .isOk();
    graceOver("g-decided");
    renewed("g-decided", TODAY);
    is("g-decided", "SUSPENDED");
    toldOnce("suspended", "g-decided");
  }

  @Test
  void an_agreement_that_ends_after_its_party_has_left_suspends_nobody() {
    member("g-left");
    post(ADMINISTRATOR, "/api/jurisdictions/g-left/withdrawal", "{\"effectiveOn\": \"2026-11-23\"}")
        .expectStatus()
        .isOk();
    graceOver("g-left");
    renewed("g-left", TODAY);
    is("g-left", "WITHDRAWN");
  }

  @Test
  void instances_that_suspend_and_complete_at_once_do_it_once() {
    member("g-race");
    var id = new JurisdictionId("g-race");
    Flux.range(0, 8).flatMap(_ -> suspensions.agreementOver(id, OVER)).blockLast();
    toldOnce("suspended", "g-race");
    Flux.range(0, 4).flatMap(_ -> withdrawals.complete(id, TODAY)).blockLast();
    is("g-race", "SUSPENDED");
  }
}
