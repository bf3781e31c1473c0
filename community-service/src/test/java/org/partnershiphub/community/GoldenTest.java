package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The golden results of the demo data, one after the other, on a partnership of their own (a
 * setting that differs gives the test its own context).
 */
@RunningCommunity
@TestPropertySource(properties = "spring.application.admin.enabled=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoldenTest {

  private static final String COHORTS = "innovation-implementation-learning-community:";

  @Autowired Environment environment;
  private Town town;

  @BeforeAll
  void found() {
    town = new Town(environment);
    town.found();
  }

  @Test
  @Order(1)
  void everybody_of_the_demo_data_has_their_place() {
    Map<String, Integer> places = new TreeMap<>();
    town.get("/api/groups?limit=50", Town.COORDINATOR)
        .texts("items", "id")
        .forEach(
            group ->
                places.put(
                    group,
                    town.get("/api/groups/" + group + "/roster?limit=200", Town.COORDINATOR)
                        .json()
                        .path("items")
                        .size()));
    assertThat(places)
        .containsEntry("executive-committee", 60)
        .containsEntry("executive-advisory-group", 6)
        .containsEntry("communications-workgroup", 29)
        .containsEntry("data-sharing-workgroup", 28)
        .containsEntry("cir-peer-to-peer", 27)
        .containsEntry("innovation-implementation-learning-community", 22)
        .hasSize(11);
    assertThat(places.values().stream().mapToInt(it -> it).sum() - 22).isEqualTo(190);
  }

  @Test
  @Order(2)
  void coverage_gaps_are_those_that_were_planted() {
    assertThat(gaps("executive-committee")).isEmpty();
    assertThat(gaps("communications-workgroup")).containsExactly("vt-dcf-fsd");
    assertThat(gaps("data-sharing-workgroup")).containsExactly("ar-dcfs", "nm-cyfd");
    assertThat(composition("executive-committee").path("activeJurisdictions").asInt())
        .isEqualTo(30);
    assertThat(composition("executive-advisory-group").path("compliant").asBoolean()).isTrue();
    assertThat(composition("data-advisory-committee").path("compliant").asBoolean()).isTrue();
  }

  @Test
  @Order(3)
  void importing_again_changes_nothing_and_tells_nothing() {
    var before = town.toldInAll();
    var groups = town.importGroups();
    var cohorts = town.importCohorts();
    assertThat(groups.json().toString())
        .isEqualTo("{\"received\":11,\"created\":0,\"unchanged\":11}");
    assertThat(cohorts.json().toString())
        .isEqualTo("{\"received\":3,\"created\":0,\"unchanged\":3}");
    assertThat(town.toldInAll()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void when_a_co_chairs_term_has_run_out_only_the_leadership_breaks() {
    var then =
        town.get(
            "/api/groups/executive-advisory-group/composition?asOf=2027-01-01", Town.COORDINATOR);
    assertThat(then.texts("reasons", "rule")).containsExactly("LED_BY_OFFICE");
    assertThat(then.json().path("seatsFilled").asInt()).isEqualTo(6);
  }

  @Test
  @Order(5)
  void one_departure_ends_every_place_that_rested_on_it() {
    assertThat(town.get("/api/groups?person=p023", Town.COORDINATOR).texts("items", "id"))
        .containsExactly("affinity-ombudsman-reviews", "cir-peer-to-peer");
    var cause = town.depart("p023", "ct-dcf");
    await().until(() -> town.toldBecauseOf(cause, "enrolment-ended").size() == 4);
    var ended = town.toldBecauseOf(cause, "enrolment-ended");
    assertThat(fields(ended, "group", "cohort", "reason"))
        .containsExactlyInAnyOrder(
            "affinity-ombudsman-reviews  DEPARTED",
            "cir-peer-to-peer  DEPARTED",
            "innovation-implementation-learning-community " + COHORTS + "2026 DEPARTED",
            "innovation-implementation-learning-community " + COHORTS + "2027 DEPARTED");
    assertThat(town.get("/api/groups?person=p023", Town.COORDINATOR).json().path("items"))
        .isEmpty();
  }

  @Test
  @Order(6)
  void a_withdrawal_ends_seven_seats_and_two_places_and_the_denominator_falls() {
    var cause =
        town.tell(
            "jurisdiction-withdrawn",
            "wa-dcyf",
            """
            {"jurisdiction":"wa-dcyf","effectiveOn":"2026-11-23","affected":["p171","p172","p173","p174","p175","p176"]}""");
    await().until(() -> town.toldBecauseOf(cause, "enrolment-ended").size() == 4);
    assertThat(fields(town.toldBecauseOf(cause, "seat-vacated"), "group", "reason"))
        .containsExactlyInAnyOrder(
            "executive-advisory-group JURISDICTION_WITHDRAWN",
            "executive-committee JURISDICTION_WITHDRAWN",
            "executive-committee JURISDICTION_WITHDRAWN",
            "communications-workgroup JURISDICTION_WITHDRAWN",
            "data-sharing-workgroup JURISDICTION_WITHDRAWN");
    assertThat(fields(town.toldBecauseOf(cause, "enrolment-ended"), "group", "cohort"))
        .containsExactlyInAnyOrder(
            "cir-peer-to-peer ",
            "affinity-public-health-collaboration ",
            "innovation-implementation-learning-community " + COHORTS + "2026",
            "innovation-implementation-learning-community " + COHORTS + "2026");
    await()
        .until(() -> composition("executive-committee").path("activeJurisdictions").asInt() == 29);
    assertThat(town.told("seat-vacated")).hasSize(5);
  }

  @Test
  @Order(7)
  void broken_and_restored_take_turns_in_every_group() {
    Map<String, String> last = new TreeMap<>();
    town.topics().records("community.v1").stream()
        .map(it -> Town.JSON.readTree(it.value()))
        .filter(it -> it.path("type").asString("").contains("composition-"))
        .filter(it -> !it.path("type").asString("").contains("rule"))
        .forEach(
            it -> {
              var group = it.path("subject").asString("");
              var type = it.path("type").asString("");
              assertThat(last.put(group, type)).as(group).isNotEqualTo(type);
            });
    assertThat(last).isNotEmpty();
  }

  private List<String> gaps(String group) {
    return town.get("/api/groups/" + group + "/composition", Town.COORDINATOR)
        .texts("gaps", "jurisdiction");
  }

  private JsonNode composition(String group) {
    return town.get("/api/groups/" + group + "/composition", Town.COORDINATOR).json();
  }

  private static List<String> fields(List<JsonNode> facts, String... names) {
    return facts.stream()
        .map(
            fact ->
                String.join(
                    " ",
                    List.of(names).stream()
                        .map(name -> fact.path("data").path(name).asString(""))
                        .toList()))
        .toList();
  }
}
