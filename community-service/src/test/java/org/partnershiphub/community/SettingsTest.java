package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** What the partnership may decide otherwise, on the demo data. */
@RunningCommunity
@TestPropertySource(
    properties = {
      "hub.community.office-seat=TIED",
      "hub.community.withdrawn-participants=FINISH_COHORT_YEAR"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettingsTest {

  private static final String ADVISORY = "/api/groups/executive-advisory-group/composition";

  @Autowired Environment environment;
  private Town town;

  @BeforeAll
  void found() {
    town = new Town(environment);
    town.found();
  }

  @Test
  @Order(1)
  void where_the_seat_is_tied_to_the_office_the_end_of_a_term_breaks_two_rules() {
    town.tell(
        "office-term-ended",
        "CO_CHAIR",
        """
        {"office":"CO_CHAIR","person":"p171","term":"t-p171","endedOn":"2026-11-23","reason":"EXPIRED"}""");
    await()
        .until(() -> town.get(ADVISORY, Town.COORDINATOR).json().path("seatsFilled").asInt() == 5);
    assertThat(town.get(ADVISORY, Town.COORDINATOR).texts("reasons", "rule"))
        .containsExactlyInAnyOrder("LED_BY_OFFICE", "SEATS_EXACTLY");
    await()
        .until(
            () ->
                town.told("group-composition-broken").stream()
                    .anyMatch(
                        it -> it.path("subject").asString("").equals("executive-advisory-group")));
  }

  @Test
  @Order(2)
  void participants_of_a_withdrawn_jurisdiction_may_finish_the_cohort_year() {
    town.tell(
        "jurisdiction-withdrawn",
        "wa-dcyf",
        "{\"jurisdiction\":\"wa-dcyf\",\"effectiveOn\":\"2026-11-23\",\"affected\":[]}");
    await()
        .until(
            () ->
                town.get("/api/groups?person=p175", Town.COORDINATOR)
                    .json()
                    .path("items")
                    .isEmpty());
    assertThat(town.get("/api/cohorts?person=p175", Town.COORDINATOR).texts("items", "year"))
        .containsExactly("2026");
  }
}
