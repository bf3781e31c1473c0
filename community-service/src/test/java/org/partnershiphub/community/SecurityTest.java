package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who may do what: every path against everybody. */
@RunningCommunity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityTest {

  private static final String LEARNERS = "innovation-implementation-learning-community";

  @Autowired Environment environment;
  private Town town;

  @BeforeAll
  void found() {
    town = new Town(environment);
    town.found();
    town.post(
        "/api/groups",
        "{\"id\":\"table\",\"name\":\"Table\",\"category\":\"WORKGROUP\",\"lifecycle\":\"STANDING\",\"rules\":{\"openness\":\"DESIGNATED\",\"entry\":[{\"rule\":\"AFFILIATED_WITH_ACTIVE_JURISDICTION\"}]}}",
        Town.COORDINATOR);
    await()
        .until(
            () ->
                town.post(
                            "/api/groups/table/seats",
                            "{\"person\":\"p025\",\"jurisdiction\":\"ga-dfcs\",\"capacity\":\"ALTERNATE\"}",
                            Town.COORDINATOR)
                        .status()
                    == 201);
  }

  /**
   * In the order: anonymous, member, the lead of another jurisdiction, outside expert, the lead of
   * the jurisdiction (a lead names voices in membership and has no right of their own here),
   * coordinator, administrator. The bodies are wrong on purpose where an allowed call would change
   * something: 4xx other than 401 and 403 is "let in".
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET    | /api/groups                              |    | 401 200 200 200 200 200 200",
        "GET    | /api/groups/table                        |    | 401 200 200 200 200 200 200",
        "GET    | /api/groups/table/composition            |    | 401 200 200 200 200 200 200",
        "GET    | /api/groups/table/roster                 |    | 401 200 200 200 200 200 200",
        "GET    | /api/groups/cir-peer-to-peer/roster      |    | 401 403 403 403 403 200 200",
        "GET    | /api/groups/table/decisions             |    | 401 200 200 200 200 200 200",
        "GET    | /api/groups/cir-peer-to-peer/decisions  |    | 401 403 403 403 403 200 200",
        "GET    | /api/groups?person=p005                  |    | 401 200 200 200 200 200 200",
        "GET    | /api/cohorts                             |    | 401 200 200 200 200 200 200",
        "GET    | /api/cohorts?person=p053                 |    | 401 200 200 200 200 200 200",
        "GET    | /api/cohorts/L:2025                      |    | 401 200 200 200 200 200 200",
        "POST   | /api/groups                              | `{\"name\":\"x\",\"category\":\"WORKGROUP\",\"lifecycle\":\"STANDING\"}` | 401 403 403 403 403 422 422",
        "POST   | /api/groups/import                       | [] | 401 403 403 403 403 403 200",
        "POST   | /api/groups/table/participants/import    | [] | 401 403 403 403 403 403 200",
        "POST   | /api/cohorts/import                      | [] | 401 403 403 403 403 403 200",
        "PUT    | /api/groups/nowhere/rules                | `{\"entry\":[],\"standing\":[]}` | 401 403 403 403 403 404 404",
        "POST   | /api/groups/executive-committee/closure  | `{\"reason\":\"x\"}` | 401 403 403 403 403 409 409",
        "POST   | /api/groups/table/seats                  | `{\"person\":\"p025\",\"jurisdiction\":\"ga-dfcs\",\"capacity\":\"PRIMARY\"}` | 401 403 403 403 403 409 409",
        "POST   | /api/groups/executive-advisory-group/seats | `{\"person\":\"p025\",\"jurisdiction\":\"ga-dfcs\",\"capacity\":\"PRIMARY\"}` | 401 403 403 403 403 409 409",
        "GET    | /api/groups/table/seats/table:1          |    | 401 200 200 200 200 200 200",
        "DELETE | /api/groups/table/seats/table:77         |    | 401 403 403 403 403 404 404",
        "PUT    | /api/groups/table/participants/p001      |    | 401 403 403 403 403 409 409",
        "DELETE | /api/groups/nowhere/participants/p001    |    | 401 403 403 403 403 404 404",
        "POST   | /api/cohorts                             | `{\"group\":\"table\",\"year\":2027}` | 401 403 403 403 403 409 409",
        "PUT    | /api/cohorts/L:1999/theme                | `{\"theme\":\"x\",\"targetOutcomes\":[\"equity\"]}` | 401 403 403 403 403 404 404",
        "PUT    | /api/cohorts/L:1999/enrolments/p001      |    | 401 403 403 403 403 404 404",
        "DELETE | /api/cohorts/L:1999/enrolments/p001      |    | 401 403 403 403 403 404 404",
        "POST   | /api/cohorts/L:1999/rollover             |    | 401 403 403 403 403 404 404",
        "POST   | /api/cohorts/L:1999/rollover?dryRun=true |    | 401 403 403 403 403 404 404",
        "POST   | /api/cohorts/L:1999/opening              |    | 401 403 403 403 403 404 404",
      })
  void the_table_holds(String method, String path, String body, String expected) {
    var tokens =
        Arrays.asList(
            null,
            Tokens.of("p014"),
            Tokens.of("p031"),
            Tokens.of("p177"),
            Tokens.of("p026"),
            Town.COORDINATOR,
            Town.ADMINISTRATOR);
    var found = new ArrayList<String>();
    for (var token : tokens) {
      found.add(
          Integer.toString(
              town.send(method, path.replace("L:", LEARNERS + ":"), body, token).status()));
    }
    assertThat(String.join(" ", found)).as(method + " " + path).isEqualTo(expected.strip());
  }

  @Test
  void a_person_acts_for_themselves_and_a_departed_one_no_longer() {
    var me = Tokens.of("p029");
    assertThat(town.get("/api/groups/cir-peer-to-peer/roster", me).status()).isEqualTo(200);
    assertThat(
            town.put("/api/groups/affinity-ombudsman-reviews/participants/p029", null, me).status())
        .isEqualTo(200);
    town.affiliate("gone-1", "ga-dfcs", "STAFF", "X_ROLE");
    town.depart("gone-1", "ga-dfcs");
    var path = "/api/groups/affinity-ombudsman-reviews/participants/me";
    await().until(() -> town.put(path, null, Tokens.of("gone-1")).status() == 422);
    assertThat(town.put(path, null, Tokens.of("gone-1")).problem())
        .isIn("entry-refused", "person-unknown");
  }

  @Test
  void a_holder_may_give_up_their_own_seat() {
    var made =
        town.post(
            "/api/groups/table/seats",
            "{\"person\":\"p033\",\"jurisdiction\":\"il-dcfs\",\"capacity\":\"PRIMARY\"}",
            Town.COORDINATOR);
    assertThat(made.status()).isEqualTo(201);
    var seat = "/api/groups/table/seats/" + made.json().path("id").asString();
    assertThat(town.delete(seat, Tokens.of("p014")).status()).isEqualTo(403);
    assertThat(town.delete(seat, Tokens.of("p033")).status()).isEqualTo(204);
  }

  @Test
  void confidential_places_are_not_shown_to_others() {
    assertThat(groups("p005", Tokens.of("p014"))).doesNotContain("cir-peer-to-peer");
    assertThat(groups("p005", Tokens.of("p005"))).contains("cir-peer-to-peer");
    assertThat(groups("p005", Town.COORDINATOR)).contains("cir-peer-to-peer");
  }

  private List<String> groups(String person, String token) {
    return town.get("/api/groups?person=" + person, token).texts("items", "id");
  }
}
