package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.partnershiphub.community.cohorts.EnrolmentCalls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The yearly rollover of the demo data: seen before, done once, and refused where it is wrong. */
@RunningCommunity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RolloverTest {

  private static final String GROUP = "innovation-implementation-learning-community";
  private static final String OF_2025 = "/api/cohorts/" + GROUP + ":2025";
  private static final String OF_2026 = "/api/cohorts/" + GROUP + ":2026";
  private static final String OF_2027 = "/api/cohorts/" + GROUP + ":2027";

  @Autowired Environment environment;
  @Autowired EnrolmentCalls calls;
  private Town town;

  @BeforeAll
  void found() {
    town = new Town(environment);
    town.found();
  }

  private Town.Answer ask(String path) {
    return town.post(path, null, Town.COORDINATOR);
  }

  @Test
  @Order(1)
  void the_dry_run_shows_thirty_notices_and_changes_nothing() {
    var before = town.toldInAll();
    var plan = ask(OF_2026 + "/rollover?dryRun=true");
    assertThat(plan.status()).isEqualTo(200);
    assertThat(plan.texts("continuing")).hasSize(12);
    assertThat(plan.texts("joining")).hasSize(8);
    assertThat(plan.texts("leaving")).hasSize(10);
    assertThat(plan.texts("notices", "person")).hasSize(30).doesNotHaveDuplicates();
    assertThat(plan.json().path("done").asBoolean()).isFalse();
    assertThat(town.toldInAll()).isEqualTo(before);
    assertThat(town.get(OF_2026, Town.COORDINATOR).json().path("status").asString())
        .isEqualTo("CURRENT");
  }

  @Test
  @Order(2)
  void from_a_past_year_or_into_a_later_one_it_is_refused() {
    assertThat(ask(OF_2025 + "/rollover").problem()).isEqualTo("rollover-refused");
    assertThat(
            town.post(OF_2026 + "/rollover", "{\"to\":\"" + GROUP + ":2028\"}", Town.COORDINATOR)
                .problem())
        .isEqualTo("rollover-refused");
    assertThat(ask(OF_2027 + "/opening").problem()).isEqualTo("rollover-refused");
  }

  @Test
  @Order(3)
  void two_coordinators_at_once_roll_it_over_once() throws Exception {
    try (var pool = Executors.newFixedThreadPool(4)) {
      var asked = new ArrayList<java.util.concurrent.Future<Town.Answer>>();
      for (int i = 0; i < 4; i++) {
        asked.add(pool.submit(() -> ask(OF_2026 + "/rollover")));
      }
      for (var answer : asked) {
        assertThat(answer.get().status()).isEqualTo(200);
        assertThat(answer.get().texts("continuing")).hasSize(12);
      }
    }
    await().until(() -> status(OF_2027).equals("CURRENT") && status(OF_2026).equals("CLOSED"));
    assertThat(town.told("cohort-rolled-over")).hasSize(1);
    var rolled = town.told("cohort-rolled-over").getFirst();
    var cause = rolled.path("id").asString();
    await().until(() -> town.toldBecauseOf(cause, "cohort-opened").size() == 1);
    assertThat(town.toldBecauseOf(cause, "cohort-closed")).hasSize(1);
    assertThat(town.toldBecauseOf(cause, "enrolment-ended")).hasSize(22);
    assertThat(town.get(OF_2027, Town.COORDINATOR).texts("people")).hasSize(20);
    assertThat(town.get(OF_2026, Town.COORDINATOR).texts("people")).isEmpty();
  }

  @Test
  @Order(4)
  void the_second_time_nothing_happens_and_nothing_is_told() {
    var before = town.toldInAll();
    var again = ask(OF_2026 + "/rollover");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("done").asBoolean()).isTrue();
    assertThat(again.texts("notices", "person")).isEmpty();
    assertThat(again.texts("continuing")).hasSize(12);
    await()
        .during(Duration.ofMillis(600))
        .untilAsserted(() -> assertThat(town.toldInAll()).isEqualTo(before));
  }

  @Test
  @Order(5)
  void without_a_theme_and_outcomes_the_next_year_does_not_begin() {
    var planned =
        town.post("/api/cohorts", "{\"group\":\"" + GROUP + "\",\"year\":2028}", Town.COORDINATOR);
    assertThat(planned.status()).isEqualTo(201);
    assertThat(planned.json().path("startsOn").asString()).isEqualTo("2028-01-01");
    assertThat(planned.json().path("endsOn").asString()).isEqualTo("2028-12-31");
    assertThat(ask(OF_2027 + "/rollover").problem()).isEqualTo("cohort-theme-missing");
    assertThat(theme("2028", "[\"improve IT\"]").problem()).isEqualTo("target-outcomes-invalid");
    assertThat(theme("2028", "[]").problem()).isEqualTo("target-outcomes-invalid");
    assertThat(theme("2028", "[\"equity\"]").status()).isEqualTo(200);
    var plan = ask(OF_2027 + "/rollover?dryRun=true");
    assertThat(plan.texts("leaving")).hasSize(20);
    assertThat(
            town.get("/api/groups/" + GROUP + "/composition", Town.COORDINATOR)
                .json()
                .path("compliant")
                .asBoolean())
        .isTrue();
  }

  @Test
  @Order(6)
  void a_closed_cohort_stays_as_it_was() {
    assertThat(
            town.put(
                    OF_2025 + "/theme",
                    "{\"theme\":\"Another\",\"targetOutcomes\":[\"equity\"]}",
                    Town.COORDINATOR)
                .problem())
        .isEqualTo("cohort-closed");
    assertThat(town.put(OF_2026 + "/enrolments/p041", "{}", Town.COORDINATOR).problem())
        .isIn("entry-refused", "cohort-closed");
  }

  @Test
  @Order(7)
  void the_last_place_is_given_once_and_who_leaves_may_come_back() {
    town.post(
        "/api/cohorts",
        "{\"group\":\"" + GROUP + "\",\"year\":2029,\"capacity\":1}",
        Town.COORDINATOR);
    var cohort = "/api/cohorts/" + GROUP + ":2029";
    assertThat(town.put(cohort + "/enrolments/p041", "{}", Town.COORDINATOR).status())
        .isEqualTo(200);
    assertThat(town.put(cohort + "/enrolments/p041", "{}", Town.COORDINATOR).texts("people"))
        .containsExactly("p041");
    assertThat(town.put(cohort + "/enrolments/p042", "{}", Town.COORDINATOR).problem())
        .isEqualTo("cohort-full");
    assertThat(town.put(cohort + "/enrolments/p177", "{}", Town.COORDINATOR).problem())
        .isEqualTo("entry-refused");
    assertThat(town.put(cohort + "/enrolments/nobody", "{}", Town.COORDINATOR).problem())
        .isEqualTo("person-unknown");
    assertThat(town.delete(cohort + "/enrolments/p041", Town.COORDINATOR).status()).isEqualTo(204);
    assertThat(town.put(cohort + "/enrolments/p041", "{}", Town.COORDINATOR).status())
        .isEqualTo(200);
  }

  @Test
  @Order(8)
  void a_window_opens_and_closes_by_the_partnerships_clock() {
    town.post(
        "/api/cohorts",
        "{\"group\":\"" + GROUP + "\",\"year\":2030,\"enrolmentOpensOn\":\"2029-06-01\"}",
        Town.COORDINATOR);
    var cohort = town.get("/api/cohorts/" + GROUP + ":2030", Town.COORDINATOR);
    assertThat(cohort.json().path("status").asString()).isEqualTo("PLANNED");
    var refused =
        town.put("/api/cohorts/" + GROUP + ":2030/enrolments/p041", "{}", Town.COORDINATOR);
    assertThat(refused.problem()).isEqualTo("entry-refused");
    assertThat(refused.texts("rules", "rule")).containsExactly("ENROLMENT_WINDOW_OPEN");
  }

  @Test
  @Order(9)
  void periods_follow_from_the_year_and_impossible_ones_are_refused() {
    for (var body :
        List.of(
            "{\"group\":\"" + GROUP + "\",\"year\":2017}",
            "{\"group\":\"" + GROUP + "\",\"year\":2031,\"startsOn\":\"2030-12-31\"}",
            "{\"group\":\"" + GROUP + "\",\"year\":2031,\"endsOn\":\"2032-01-01\"}",
            "{\"group\":\""
                + GROUP
                + "\",\"year\":2031,\"startsOn\":\"2031-06-01\",\"endsOn\":\"2031-05-01\"}")) {
      assertThat(town.post("/api/cohorts", body, Town.COORDINATOR).problem())
          .isEqualTo("cohort-period-invalid");
    }
    assertThat(
            town.post(
                    "/api/cohorts",
                    "{\"group\":\"" + GROUP + "\",\"year\":2031,\"capacity\":2001}",
                    Town.COORDINATOR)
                .problem())
        .isEqualTo("cohort-too-large");
    assertThat(
            town.post(
                    "/api/cohorts", "{\"group\":\"" + GROUP + "\",\"year\":2027}", Town.COORDINATOR)
                .problem())
        .isEqualTo("already-there");
    assertThat(
            town.post(
                    "/api/cohorts",
                    "{\"group\":\"executive-committee\",\"year\":2027}",
                    Town.COORDINATOR)
                .problem())
        .isEqualTo("group-has-no-cohorts");
  }

  @Test
  @Order(10)
  void when_enrolment_opens_it_is_told_once_and_to_whom_the_rules_admit() {
    var cohort = GROUP + ":2032";
    town.post("/api/cohorts", "{\"group\":\"" + GROUP + "\",\"year\":2032}", Town.COORDINATOR);
    calls.look().block();
    calls.look().block();

    var told =
        town.told("enrolment-window-opened").stream()
            .map(it -> it.path("data"))
            .filter(it -> it.path("cohort").asString("").equals(cohort))
            .toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().path("zone").asString("")).isEqualTo("America/New_York");
    assertThat(told.getFirst().path("eligible").valueStream().map(it -> it.asString("")))
        .contains("p001", "p023")
        .doesNotContain("p177")
        .doesNotHaveDuplicates();
  }

  private Town.Answer theme(String year, String outcomes) {
    return town.put(
        "/api/cohorts/" + GROUP + ":" + year + "/theme",
        "{\"theme\":\"Safe sleep\",\"targetOutcomes\":" + outcomes + "}",
        Town.COORDINATOR);
  }

  private String status(String cohort) {
    return town.get(cohort, Town.COORDINATOR).json().path("status").asString("");
  }
}
