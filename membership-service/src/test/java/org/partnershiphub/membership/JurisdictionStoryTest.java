package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.http.MediaType;

/** The life of a jurisdiction as an administrator and its lead see it. */
class JurisdictionStoryTest extends RunningService {

  @BeforeEach
  void people_of_two_places() {
    importAll(
        "jurisdictions",
        "{\"id\": \"j-one\", \"name\": \"Council of One\", \"kind\": \"TRIBE\", \"primaryZone\": \"America/Chicago\", \"activatedOn\": \"2025-01-01\", \"lead\": \"j-lead\"}");
    importAll(
        "people",
        Roster.person("j-lead", "Lead", "j-one"),
        Roster.person("j-other", "Other", "j-one"));
  }

  private void importAll(String what, String... rows) {
    post(ADMINISTRATOR, "/api/" + what + "/import", Roster.array(List.of(rows)))
        .expectStatus()
        .isOk();
  }

  private void register(String id, String name) {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions",
            "{\"id\": \"%s\", \"name\": \"%s\", \"kind\": \"STATE\", \"primaryZone\": \"America/Chicago\", \"agency\": \"Bureau of %s\"}"
                .formatted(id, name, name))
        .expectStatus()
        .isCreated();
  }

  private void command(String id, String what, String body) {
    post(ADMINISTRATOR, "/api/jurisdictions/" + id + "/" + what, body).expectStatus().isOk();
  }

  private void is(String id, String path, Object value) {
    get(ADMINISTRATOR, "/api/jurisdictions/" + id).expectBody().jsonPath(path).isEqualTo(value);
  }

  @Test
  void a_prospect_who_signs_is_onboarding_and_the_welcome_says_what_is_missing() {
    register("j-signs", "Signland");
    is("j-signs", "$.status", "PROSPECT");
    is("j-signs", "$.agency", "Bureau of Signland");
    is("j-signs", "$.missing.length()", 2);
    importAll(
        "agreements",
        "{\"id\": \"j-moa\", \"kind\": \"MEMBERSHIP_AGREEMENT\", \"party\": \"j-signs\", \"effectiveOn\": \"2026-01-01\", \"expiresOn\": \"2027-12-31\"}");
    await().untilAsserted(() -> is("j-signs", "$.status", "ONBOARDING"));
    is("j-signs", "$.missing.length()", 1);
    is("j-signs", "$.missing[0]", "LEAD");
  }

  @Test
  void other_papers_make_nobody_more() {
    register("j-data", "Dataland");
    importAll(
        "agreements",
        "{\"id\": \"j-dua\", \"kind\": \"DATA_USE_AGREEMENT\", \"party\": \"j-data\", \"effectiveOn\": \"2026-01-01\", \"expiresOn\": \"2027-12-31\"}",
        "{\"id\": \"j-moa-2\", \"kind\": \"MEMBERSHIP_AGREEMENT\", \"party\": \"j-one\", \"effectiveOn\": \"2026-01-01\", \"expiresOn\": \"2027-12-31\"}");
    register("j-after", "Afterland");
    importAll(
        "agreements",
        "{\"id\": \"j-moa-3\", \"kind\": \"MEMBERSHIP_AGREEMENT\", \"party\": \"j-after\", \"effectiveOn\": \"2026-01-01\", \"expiresOn\": \"2027-12-31\"}");
    await().untilAsserted(() -> is("j-after", "$.status", "ONBOARDING"));
    is("j-data", "$.status", "PROSPECT");
    is("j-one", "$.status", "ACTIVE");
  }

  @Test
  void what_is_missing_is_for_staff_and_the_lead() {
    for (var token : List.of(COORDINATOR, Tokens.of("j-lead"))) {
      get(token, "/api/jurisdictions/j-one").expectBody().jsonPath("$.missing").isArray();
    }
    get(Tokens.of("j-other"), "/api/jurisdictions/j-one")
        .expectBody()
        .jsonPath("$.missing")
        .doesNotExist();
  }

  @Test
  void the_reason_of_a_suspension_stays_with_staff_and_lead() {
    register("j-quiet", "Quietland");
    command("j-quiet", "activation", "{\"on\": \"2026-01-01\"}");
    command(
        "j-quiet",
        "suspension",
        "{\"reason\": \"No answer since May\", \"since\": \"2026-06-01\"}");
    is("j-quiet", "$.status", "SUSPENDED");
    is("j-quiet", "$.history[1].note", "No answer since May");
    get(Tokens.of("j-other"), "/api/jurisdictions/j-quiet")
        .expectBody()
        .jsonPath("$.history[1].reason")
        .isEqualTo("DECISION")
        .jsonPath("$.history[1].note")
        .doesNotExist();
    command("j-quiet", "reinstatement", "{}");
    is("j-quiet", "$.status", "ACTIVE");
    is("j-quiet", "$.activatedOn", "2026-01-01");
  }

  @Test
  void who_comes_back_keeps_the_id_and_finds_no_lead() {
    importAll(
        "jurisdictions",
        "{\"id\": \"j-back\", \"name\": \"Backland\", \"kind\": \"STATE\", \"primaryZone\": \"America/Chicago\", \"activatedOn\": \"2024-01-01\", \"lead\": \"j-back-lead\"}");
    importAll("people", Roster.person("j-back-lead", "Back", "j-back"));
    command("j-back", "withdrawal", "{\"effectiveOn\": \"2026-01-01\"}");
    command("j-back", "onboarding", "");
    is("j-back", "$.status", "ONBOARDING");
    command("j-back", "activation", "{\"on\": \"2026-11-01\"}");
    get(ADMINISTRATOR, "/api/jurisdictions/j-back")
        .expectBody()
        .jsonPath("$.lead")
        .doesNotExist()
        .jsonPath("$.history.length()")
        .isEqualTo(3);
  }

  @Test
  void of_two_who_name_the_lead_at_once_the_slower_one_reads_again() {
    importAll(
        "jurisdictions",
        "{\"id\": \"j-two\", \"name\": \"Council of Two\", \"kind\": \"STATE\", \"primaryZone\": \"America/Chicago\", \"activatedOn\": \"2025-01-01\"}");
    importAll(
        "people", Roster.person("j-ada", "Ada", "j-two"), Roster.person("j-bob", "Bob", "j-two"));
    var seen =
        get(ADMINISTRATOR, "/api/jurisdictions/j-two")
            .expectBody()
            .returnResult()
            .getResponseHeaders()
            .getETag();
    assertThat(nameLead("j-ada", seen)).isEqualTo(200);
    assertThat(nameLead("j-bob", seen)).isEqualTo(412);
    is("j-two", "$.lead", "j-ada");
  }

  private int nameLead(String person, String ifMatch) {
    return web.put()
        .uri("/api/jurisdictions/j-two/lead")
        .headers(it -> it.setBearerAuth(ADMINISTRATOR))
        .headers(it -> it.setIfMatch(ifMatch))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"person\": \"" + person + "\"}")
        .exchange()
        .expectBody()
        .returnResult()
        .getStatus()
        .value();
  }

  @Test
  void another_agency_acts_from_a_day_on_and_the_membership_goes_on() {
    register("j-agency", "Agencyland");
    command("j-agency", "activation", "{\"on\": \"2025-01-01\"}");
    command(
        "j-agency",
        "agencies",
        "{\"agency\": \"Bureau of Indian Affairs\", \"effectiveOn\": \"2026-10-01\"}");
    is("j-agency", "$.agency", "Bureau of Indian Affairs");
    is("j-agency", "$.activatedOn", "2025-01-01");
    is("j-agency?asOf=2026-09-30", "$.agency", "Bureau of Agencyland");
    is("j-agency?asOf=2026-09-30", "$.status", "ACTIVE");
  }
}
