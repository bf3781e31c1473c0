package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not go in: a problem that names each fault, nothing changed, never a 5xx. */
class BadInputTest extends RunningService {

  private static final String PHOENIX = "\"primaryZone\": \"America/Phoenix\"";

  @BeforeEach
  void one_jurisdiction() {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            "[{\"id\": \"b-one\", \"name\": \"Children’s Straße Bureau\", \"kind\": \"STATE\", "
                + PHOENIX
                + "}]")
        .expectStatus()
        .isOk();
  }

  @Test
  void every_fault_is_named_at_once() {
    post(
            ADMINISTRATOR,
            "/api/people",
            """
            {"id": "Not An Id", "name": " ", "email": "nobody", "zone": "America/Atlantis", "colour": "red",
             "affiliation": {"organisation": "b-one", "organisationKind": "AGENCY", "seniority": 3,
               "workforceRoles": "PIO", "from": "2026-02-30"}}\
            """)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:invalid-request")
        .jsonPath("$.errors[*].pointer")
        .value(
            pointers ->
                assertThat((List<?>) pointers)
                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                    .contains(
                        "/id",
                        "/name",
                        "/email",
                        "/zone",
                        "/colour",
                        "/affiliation/organisationKind",
                        "/affiliation/workforceRoles",
                        "/affiliation/from"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Children’s Straße Bureau",
        "CHILDREN’S STRASSE BUREAU",
        "  Children’s   Straße\u00a0Bureau ",
        "Children’s Straße Bureau\u200a",
        "chIldRen’s straße bureau",
      })
  void the_same_name_in_another_spelling_is_taken(String name) {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions",
            "{\"name\": \"%s\", \"kind\": \"STATE\", %s}".formatted(name, PHOENIX))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:jurisdiction-name-taken");
  }

  @Test
  void an_id_is_never_given_twice_and_a_free_name_can_be_taken_again() {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            "[{\"id\": \"b-gone\", \"name\": \"Bureau that goes\", \"kind\": \"STATE\", "
                + PHOENIX
                + "}]")
        .expectStatus()
        .isOk();
    post(ADMINISTRATOR, "/api/jurisdictions/b-gone/withdrawal", "{\"effectiveOn\": \"2026-11-23\"}")
        .expectStatus()
        .isOk();
    var again =
        "{\"id\": \"%s\", \"name\": \"Bureau that goes\", \"kind\": \"STATE\", " + PHOENIX + "}";
    post(ADMINISTRATOR, "/api/jurisdictions", again.formatted("b-gone"))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:already-there");
    post(ADMINISTRATOR, "/api/jurisdictions", again.formatted("b-comes"))
        .expectStatus()
        .isCreated();
    post(ADMINISTRATOR, "/api/jurisdictions/b-gone/activation", "{\"on\": \"2026-12-24\"}")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:jurisdiction-name-taken");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"kind\": \"TRIBE\", \"parentState\": \"ND\" | /parentState",
        "\"kind\": \"COUNTY\" | /usState",
        "\"kind\": \"CITY\", \"usState\": \"Ohio\" | /usState",
        "\"kind\": \"STATE\", \"otherZones\": [\"America/Denver\", \"+05:00\"] | /otherZones/1",
        "\"kind\": \"REGION\" | /kind",
      })
  void each_kind_of_government_has_its_rules(String fields, String pointer) {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions",
            "{\"name\": \"Some place\", %s, %s}".formatted(PHOENIX, fields.strip()))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo(pointer.strip());
  }

  @ParameterizedTest
  @CsvSource({
    "Jodi Hill-Lilly, b-one, DATA_LEAD, 2025-01-06, /name",
    "chip  SPINNING, b-one, DATA_LEAD, 2025-01-06, /name",
    "Ada, b-nowhere, DATA_LEAD, 2025-01-06, /affiliation/organisation",
    "Ada, b-one, CASEWORKER??, 2025-01-06, /affiliation/workforceRoles/0",
    "Ada, b-one, DATA_LEAD, 2017-12-31, /affiliation/from",
    "Ada, b-one, DATA_LEAD, 9999-12-31, /affiliation/from",
    "Ada\u202eadA, b-one, DATA_LEAD, 2025-01-06, /name",
    "A\u0007da, b-one, DATA_LEAD, 2025-01-06, /name",
  })
  void these_people_are_not_registered(
      String name, String organisation, String role, String from, String pointer) {
    var body =
        """
        {"id": "b-refused", "name": "%s", "email": "a@b.example.org", "zone": "America/Phoenix",
         "affiliation": {"organisation": "%s", "organisationKind": "JURISDICTION", "seniority": "STAFF",
           "workforceRoles": ["%s"], "from": "%s"}}\
        """
            .formatted(name.replace("\u0007", "\\u0007"), organisation, role, from);
    post(ADMINISTRATOR, "/api/people", body)
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(1)
        .jsonPath("$.errors[0].pointer")
        .isEqualTo(pointer);
    get(ADMINISTRATOR, "/api/people/b-refused").expectStatus().isNotFound();
  }

  @Test
  void half_a_surrogate_pair_is_refused_and_a_whole_one_in_any_script_is_kept() {
    post(ADMINISTRATOR, "/api/people", Roster.person("b-half", "Ada \\ud83c", "b-one"))
        .expectStatus()
        .isBadRequest();
    post(ADMINISTRATOR, "/api/people", Roster.person("b-whole", "مريم 🌲 שרה", "b-one"))
        .expectStatus()
        .isCreated();
    get(ADMINISTRATOR, "/api/people/b-whole")
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo("مريم 🌲 שרה");
    get(ADMINISTRATOR, "/api/people?q=שר")
        .expectBody()
        .jsonPath("$.items[0].id")
        .isEqualTo("b-whole");
  }

  @Test
  void a_megabyte_is_too_large_for_one_person_and_too_long_for_a_row() {
    var longName = "x".repeat(1_000_000);
    post(ADMINISTRATOR, "/api/people", Roster.person("b-long", longName, "b-one"))
        .expectStatus()
        .isEqualTo(413);
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(Roster.person("b-long", longName, "b-one")))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/0/name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"name\": }", "\"text\"", "{} {}"})
  void what_is_no_json_object_is_refused(String body) {
    for (var path :
        List.of("/api/people", "/api/jurisdictions", "/api/organisations", "/api/agreements")) {
      post(ADMINISTRATOR, path, body).expectStatus().isBadRequest();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/people/UPPER",
        "/api/people?limit=0",
        "/api/people?limit=many",
        "/api/people?after=***",
        "/api/jurisdictions?status=LOST",
        "/api/jurisdictions?asOf=soon",
        "/api/jurisdictions?kind=PLANET",
        "/api/jurisdictions/summary?asOf=2026-02-30",
        "/api/agreements?asOf=2026-02-30",
        "/api/agreements?expiresWithinDays=-1",
        "/api/offices/co-chair"
      })
  void a_parameter_that_does_not_fit_is_refused(String path) {
    get(ADMINISTRATOR, path).expectStatus().isBadRequest();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/people/b-nobody, person-not-found",
    "/api/jurisdictions/b-nothing, jurisdiction-not-found",
    "/api/organisations/b-nothing, organisation-not-found",
    "/api/agreements/b-nothing, agreement-not-found",
    "/api/offices/TREASURER, office-not-found",
  })
  void an_unknown_id_is_not_found(String path, String code) {
    get(ADMINISTRATOR, path)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:" + code);
  }

  @Test
  void what_has_not_happened_yet_or_before_the_beginning_is_refused() {
    post(ADMINISTRATOR, "/api/people/import", Roster.array(Roster.person("b-ada", "Ada", "b-one")))
        .expectStatus()
        .isOk();
    post(ADMINISTRATOR, "/api/people/b-ada/departure", "{\"on\": \"2025-01-05\"}")
        .expectStatus()
        .isEqualTo(422);
    post(ADMINISTRATOR, "/api/people/b-ada/departure", "{\"on\": \"2017-01-01\"}")
        .expectStatus()
        .isBadRequest();
    post(ADMINISTRATOR, "/api/jurisdictions/b-one/withdrawal", "{\"effectiveOn\": \"2024-12-31\"}")
        .expectStatus()
        .isEqualTo(422);
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/b-one/suspension",
            "{\"reason\": \"ahead\", \"since\": \"2026-11-24\"}")
        .expectStatus()
        .isEqualTo(422);
    get(ADMINISTRATOR, "/api/people/b-ada").expectBody().jsonPath("$.status").isEqualTo("ACTIVE");
  }

  @Test
  void a_lead_must_work_there() {
    put(ADMINISTRATOR, "/api/jurisdictions/b-one/lead", "{\"person\": \"b-nobody\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:jurisdiction-lead-from-elsewhere");
  }

  @Test
  void a_stale_version_is_refused_and_the_current_one_is_taken() {
    post(ADMINISTRATOR, "/api/people/import", Roster.array(Roster.person("b-eve", "Eve", "b-one")))
        .expectStatus()
        .isOk();
    var departure = "{\"on\": \"2026-11-22\"}";
    for (var attempt : List.of(List.of("\"9\"", 412), List.of("\"1\"", 200))) {
      web.post()
          .uri("/api/people/b-eve/departure")
          .headers(it -> it.setBearerAuth(ADMINISTRATOR))
          .header("If-Match", (String) attempt.getFirst())
          .header("Content-Type", "application/json")
          .bodyValue(departure)
          .exchange()
          .expectStatus()
          .isEqualTo((int) attempt.getLast());
    }
  }
}
