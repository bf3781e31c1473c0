package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A partnership that takes a directory at its word: a closed account is a departure. */
@TestPropertySource(properties = "membership.scim.deactivation=DEPARTURE")
class ScimDepartureTest extends RunningService {

  private static final String OFF = "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}";
  private static final String ON = "{\"op\": \"replace\", \"path\": \"active\", \"value\": true}";

  private Scim directory;

  @BeforeEach
  void one_known_person() {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            "[{\"id\": \"sd-one\", \"name\": \"Departures of one\", \"kind\": \"STATE\","
                + " \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\"}]")
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(
                Roster.person("sd-ada", "Ada Leaver", "sd-one"),
                Roster.person("sd-eve", "Eve Returner", "sd-one")))
        .expectStatus()
        .isOk();
    directory = Scim.of(web, "sd-one");
  }

  private JsonNode person(String id) {
    return Scim.json(get(ADMINISTRATOR, "/api/people/" + id).expectStatus().isOk());
  }

  @Test
  void a_deactivated_leaver_has_departed_that_day_and_the_directory_still_has_the_account() {
    var id = directory.create(Scim.user("sd-ada@sd-one.example.org", ""));
    directory.patch(id, OFF).expectStatus().isOk();
    var gone = person("sd-ada");
    assertThat(gone.path("status").asString()).isEqualTo("DEPARTED");
    assertThat(gone.at("/affiliations/0/endedOn").asString()).isEqualTo("2026-11-23");
    assertThat(gone.at("/affiliations/0/reason").asString()).isEqualTo("DEPARTED");
    assertThat(directory.user(id).path("active").asBoolean(true)).isFalse();
    directory.patch(id, OFF).expectStatus().isOk();
    assertThat(person("sd-ada").path("affiliations")).hasSize(1);
  }

  @Test
  void who_comes_back_works_there_anew_as_before_and_whoever_is_created_again_too() {
    var id = directory.create(Scim.user("sd-eve@sd-one.example.org", ""));
    directory.patch(id, OFF).expectStatus().isOk();
    directory.patch(id, ON).expectStatus().isOk();
    var back = person("sd-eve");
    assertThat(back.path("status").asString()).isEqualTo("ACTIVE");
    assertThat(back.path("affiliations")).hasSize(2);
    assertThat(back.at("/affiliations/1/from").asString()).isEqualTo("2026-11-24");
    assertThat(back.at("/affiliations/1/seniority").asString()).isEqualTo("SENIOR_LEADER");
    directory.delete(id).expectStatus().isNoContent();
    assertThat(person("sd-eve").at("/affiliations/1").has("from")).isTrue();
  }
}
