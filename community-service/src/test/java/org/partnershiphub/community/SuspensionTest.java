package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A suspended jurisdiction does not count and sends nobody new; whoever sits for it stays. */
@RunningCommunity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuspensionTest {

  @Autowired Environment environment;
  private Town town;

  @BeforeAll
  void found() {
    town = new Town(environment);
    town.found();
    group("su-covered", "DESIGNATED", "[]");
    group("su-watched", "DESIGNATED", "[]");
    town.post(
        "/api/groups",
        "{\"id\":\"su-open\",\"name\":\"su-open\",\"category\":\"AFFINITY_GROUP\",\"lifecycle\":\"AD_HOC\",\"rules\":{\"openness\":\"VOLUNTARY\",\"entry\":[{\"rule\":\"PARTNER_LEADER_OR_WORKFORCE_MEMBER\"}]}}",
        Town.COORDINATOR);
  }

  private void group(String id, String openness, String entry) {
    town.post(
        "/api/groups",
        "{\"id\":\"%s\",\"name\":\"%s\",\"category\":\"WORKGROUP\",\"lifecycle\":\"STANDING\",\"rules\":{\"openness\":\"%s\",\"entry\":%s,\"standing\":[{\"rule\":\"COVERS_EVERY_ACTIVE_JURISDICTION\",\"minPerJurisdiction\":1}]}}"
            .formatted(id, id, openness, entry),
        Town.COORDINATOR);
  }

  private Town.Answer seat(String person, String jurisdiction, String capacity) {
    return town.post(
        "/api/groups/su-covered/seats",
        "{\"person\":\"%s\",\"jurisdiction\":\"%s\",\"capacity\":\"%s\"}"
            .formatted(person, jurisdiction, capacity),
        Town.COORDINATOR);
  }

  private boolean isGap(String jurisdiction) {
    return isGap("su-covered", jurisdiction);
  }

  /** Nobody ever sits in this group, so whoever counts is a gap. */
  private boolean counts(String jurisdiction) {
    return isGap("su-watched", jurisdiction);
  }

  private boolean isGap(String group, String jurisdiction) {
    return town.get("/api/groups/" + group + "/composition", Town.COORDINATOR)
        .texts("gaps", "jurisdiction")
        .contains(jurisdiction);
  }

  private void suspend(String id, String jurisdiction, long number) {
    town.tell(
        id,
        "jurisdiction-suspended",
        jurisdiction,
        number,
        "{\"jurisdiction\":\"%s\",\"reason\":\"SOMETHING_NEW\",\"since\":\"2026-11-23\"}"
            .formatted(jurisdiction));
  }

  private void reinstate(String id, String jurisdiction, long number) {
    town.tell(
        id,
        "jurisdiction-reinstated",
        jurisdiction,
        number,
        "{\"jurisdiction\":\"%s\",\"on\":\"2026-11-24\"}".formatted(jurisdiction));
  }

  @Test
  void it_is_counted_out_and_in_again_and_nobody_comes_in_for_it_meanwhile() {
    town.activate("su-land", "2024-01-01");
    town.affiliate("su-1", "su-land", "STAFF", "X_ROLE");
    town.affiliate("su-2", "su-land", "STAFF", "X_ROLE");
    await().until(() -> isGap("su-land"));
    suspend("su-f1", "su-land", 2);
    await().until(() -> !isGap("su-land"));
    await().until(() -> seat("su-1", "su-land", "PRIMARY").problem().equals("entry-refused"));
    assertThat(town.put("/api/groups/su-open/participants/su-1", null, Town.COORDINATOR).problem())
        .isEqualTo("entry-refused");
    reinstate("su-f2", "su-land", 3);
    await().until(() -> isGap("su-land"));
    assertThat(seat("su-1", "su-land", "PRIMARY").status()).isEqualTo(201);
    assertThat(isGap("su-land")).isFalse();
    suspend("su-f3", "su-land", 4);
    // Who asked before it was heard would be seated.
    await().until(() -> !counts("su-land"));
    assertThat(seat("su-2", "su-land", "ALTERNATE").problem()).isEqualTo("entry-refused");
    assertThat(town.get("/api/groups/su-covered", Town.COORDINATOR).texts("seats", "person"))
        .contains("su-1");
    reinstate("su-f2", "su-land", 3);
    await()
        .during(Duration.ofMillis(500))
        .untilAsserted(
            () ->
                assertThat(seat("su-2", "su-land", "ALTERNATE").problem())
                    .isEqualTo("entry-refused"));
  }

  @Test
  void an_activation_that_comes_after_the_reinstatement_is_not_missed() {
    reinstate("su-f4", "su-late", 3);
    suspend("su-f5", "su-late", 2);
    await().until(() -> isGap("su-late"));
  }

  @Test
  void withdrawal_ends_the_seats_that_a_suspension_left() {
    town.activate("su-leaver", "2024-01-01");
    town.affiliate("su-3", "su-leaver", "STAFF", "X_ROLE");
    await().until(() -> seat("su-3", "su-leaver", "PRIMARY").status() == 201);
    suspend("su-f6", "su-leaver", 2);
    town.tell(
        "su-f7",
        "jurisdiction-withdrawn",
        "su-leaver",
        3,
        "{\"jurisdiction\":\"su-leaver\",\"effectiveOn\":\"2026-11-23\",\"affected\":[]}");
    await()
        .until(
            () ->
                town.told("seat-vacated").stream()
                    .map(it -> it.path("data"))
                    .anyMatch(
                        it ->
                            it.path("person").asString("").equals("su-3")
                                && it.path("reason")
                                    .asString("")
                                    .equals("JURISDICTION_WITHDRAWN")));
  }
}
