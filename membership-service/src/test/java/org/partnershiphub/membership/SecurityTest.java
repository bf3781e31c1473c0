package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Who may do what: every path against everybody. */
class SecurityTest extends RunningService {

  private static final String LEAD = "x-lead";
  private static final String OTHER_LEAD = "x-other-lead";
  private static final String MEMBER = "x-member";
  private static final String EXPERT = "x-expert";

  @BeforeEach
  void a_small_partnership() {
    importAll(
        "jurisdictions",
        "{\"id\": \"x-one\", \"name\": \"One of the table\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\", \"lead\": \"x-lead\"}",
        "{\"id\": \"x-two\", \"name\": \"Two of the table\", \"kind\": \"TRIBE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\", \"lead\": \"x-other-lead\"}");
    importAll(
        "organisations",
        "{\"id\": \"x-uni\", \"name\": \"University of the table\", \"role\": \"UNIVERSITY\"}");
    importAll(
        "people",
        Roster.person(LEAD, "Lead", "x-one"),
        Roster.person(MEMBER, "Member", "x-one"),
        Roster.person(OTHER_LEAD, "Other", "x-two"),
        Roster.person(EXPERT, "Expert", "x-uni", "OUTSIDE_ORGANISATION", "EXPERT", "DATA_EXPERT"));
    importAll(
        "agreements",
        "{\"id\": \"x-moa\", \"kind\": \"MEMBERSHIP_AGREEMENT\", \"party\": \"x-one\", \"effectiveOn\": \"2025-01-01\", \"expiresOn\": \"2026-12-31\"}");
  }

  private void importAll(String what, String... rows) {
    post(ADMINISTRATOR, "/api/" + what + "/import", Roster.array(List.of(rows)))
        .expectStatus()
        .isOk();
  }

  /**
   * In the order: anonymous, member, the other lead, outside expert, lead, coordinator,
   * administrator.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "GET  | /api/partnership                  |    | 200 200 200 200 200 200 200",
        "GET  | /api/partnership/vocabularies     |    | 200 200 200 200 200 200 200",
        "GET  | /api/jurisdictions                |    | 401 200 200 200 200 200 200",
        "GET  | /api/jurisdictions/x-one          |    | 401 200 200 200 200 200 200",
        "POST | /api/jurisdictions                | {\"id\": \"x-one\", \"name\": \"New\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\"} | 401 403 403 403 403 403 409",
        "POST | /api/jurisdictions/import         | [{}] | 401 403 403 403 403 403 422",
        "POST | /api/jurisdictions/x-one/activation | {\"on\": \"2024-01-01\"} | 401 403 403 403 403 403 409",
        "POST | /api/jurisdictions/x-one/withdrawal | {\"effectiveOn\": \"2030-01-01\"} | 401 403 403 403 403 403 422",
        "PUT  | /api/jurisdictions/x-one/lead     | {\"person\": \"x-lead\"} | 401 403 403 403 200 403 200",
        "GET  | /api/people                       |    | 401 200 200 200 200 200 200",
        "GET  | /api/people/x-member              |    | 401 200 200 200 200 200 200",
        "POST | /api/people                       | {\"id\": \"x-lead\", \"name\": \"New\", \"email\": \"a@b.example.org\", \"zone\": \"America/Phoenix\", \"affiliation\": {\"organisation\": \"x-one\", \"organisationKind\": \"JURISDICTION\", \"seniority\": \"STAFF\", \"from\": \"2025-01-06\"}} | 401 403 403 403 403 403 409",
        "POST | /api/people/import                | [{}] | 401 403 403 403 403 403 422",
        "POST | /api/people/x-member/affiliations | {\"email\": \"a@b.example.org\", \"affiliation\": {\"organisation\": \"x-one\", \"organisationKind\": \"JURISDICTION\", \"seniority\": \"STAFF\", \"from\": \"2025-02-06\"}} | 401 403 403 403 403 403 409",
        "POST | /api/people/x-member/departure    | {\"on\": \"2024-01-01\"} | 401 422 403 403 422 403 422",
        "POST | /api/people/x-expert/departure    | {\"on\": \"2024-01-01\"} | 401 403 403 422 403 403 422",
        "GET  | /api/organisations                |    | 401 200 200 200 200 200 200",
        "GET  | /api/organisations/x-uni          |    | 401 200 200 200 200 200 200",
        "POST | /api/organisations                | {\"id\": \"x-uni\", \"name\": \"New\", \"role\": \"UNIVERSITY\"} | 401 403 403 403 403 403 409",
        "POST | /api/organisations/import         | [{}] | 401 403 403 403 403 403 422",
        "GET  | /api/offices/CO_CHAIR             |    | 401 200 200 200 200 200 200",
        "POST | /api/offices/CO_CHAIR/terms       | {\"person\": \"x-expert\", \"from\": \"2026-01-01\"} | 401 403 403 403 403 403 400",
        "POST | /api/offices/CO_CHAIR/terms/none/ending | {\"on\": \"2026-01-01\"} | 401 403 403 403 403 403 404",
        "POST | /api/offices/import               | [{}] | 401 403 403 403 403 403 422",
        "GET  | /api/agreements                   |    | 401 403 403 403 403 200 200",
        "GET  | /api/agreements/x-moa             |    | 401 403 403 403 403 200 200",
        "POST | /api/agreements                   | {\"id\": \"x-moa\", \"kind\": \"DATA_USE_AGREEMENT\", \"party\": \"x-one\", \"effectiveOn\": \"2025-01-01\", \"expiresOn\": \"2026-12-31\"} | 401 403 403 403 403 403 409",
        "POST | /api/agreements/import            | [{}] | 401 403 403 403 403 403 422",
      })
  void everybody_may_do_just_this(String method, String path, String body, String expected) {
    var actors =
        List.of(
            "",
            Tokens.of(MEMBER),
            Tokens.of(OTHER_LEAD),
            Tokens.of(EXPERT),
            Tokens.of(LEAD),
            COORDINATOR,
            ADMINISTRATOR);
    var got = actors.stream().map(token -> status(token, method, path, body)).toList();
    assertThat(String.join(" ", got)).isEqualTo(expected.strip());
  }

  private String status(String token, String method, String path, String body) {
    var request =
        web.method(HttpMethod.valueOf(method.strip()))
            .uri(path.strip())
            .headers(
                it -> {
                  if (!token.isEmpty()) {
                    it.setBearerAuth(token);
                  }
                });
    if (body != null && !body.isBlank()) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue(body.strip());
    }
    return Integer.toString(
        request.exchange().expectBody(String.class).returnResult().getStatus().value());
  }

  @Test
  void only_staff_and_the_person_see_addresses() {
    for (var token : List.of(COORDINATOR, ADMINISTRATOR, Tokens.of(MEMBER))) {
      get(token, "/api/people/x-member")
          .expectBody()
          .jsonPath("$.email")
          .isEqualTo("x-member@x-one.example.org");
    }
    for (var token : List.of(Tokens.of(LEAD), Tokens.of(EXPERT))) {
      get(token, "/api/people/x-member").expectBody().jsonPath("$..email").doesNotExist();
    }
  }

  @Test
  void a_lead_who_has_left_leads_no_more() {
    importAll(
        "jurisdictions",
        "{\"id\": \"x-three\", \"name\": \"Three of the table\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\", \"lead\": \"x-left\"}");
    importAll(
        "people",
        Roster.person("x-left", "Left", "x-three"),
        Roster.person("x-stays", "Stays", "x-three"));
    post(Tokens.of("x-left"), "/api/people/x-left/departure", "{\"on\": \"2026-11-22\"}")
        .expectStatus()
        .isOk();
    post(Tokens.of("x-left"), "/api/people/x-stays/departure", "{\"on\": \"2026-11-22\"}")
        .expectStatus()
        .isForbidden();
  }
}
