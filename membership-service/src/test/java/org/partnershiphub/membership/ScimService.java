package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Two jurisdictions, one of which has a directory; what the clauses of RFC 7644 share. */
abstract class ScimService extends RunningService {

  Scim directory;

  @BeforeEach
  void two_jurisdictions() {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            """
            [{"id": "sc-one", "name": "One with a directory", "kind": "STATE", "primaryZone": "America/Phoenix", "activatedOn": "2025-01-01"},
             {"id": "sc-two", "name": "Two with a directory", "kind": "STATE", "primaryZone": "America/Chicago", "activatedOn": "2025-01-01"}]\
            """)
        .expectStatus()
        .isOk();
    directory = Scim.of(web, "sc-one");
  }

  static void refused(ResponseSpec answer, int status, String scimType) {
    answer.expectStatus().isEqualTo(status).expectHeader().contentType(Scim.JSON);
    var error = Scim.json(answer);
    assertThat(error.path("schemas").get(0).asString()).isEqualTo(Scim.ERROR);
    assertThat(error.path("status").isString()).isTrue();
    assertThat(error.path("status").asString()).isEqualTo(Integer.toString(status));
    assertThat(error.path("scimType").asString("")).isEqualTo(scimType);
    assertThat(error.path("detail").asString("")).isNotEmpty();
  }

  static String address(String name) {
    return name + "@sc-one.example.org";
  }

  String created(String name) {
    return directory.create(Scim.user(address(name), ""));
  }

  /** Everybody who works for the jurisdiction, with this address. */
  List<JsonNode> people(String organisation, String address) {
    var page =
        Scim.json(
            get(ADMINISTRATOR, "/api/people?limit=200&organisation=" + organisation)
                .expectStatus()
                .isOk());
    return page.path("items")
        .valueStream()
        .filter(it -> it.path("email").asString("").equalsIgnoreCase(address))
        .toList();
  }

  static String id(JsonNode resource) {
    return resource.path("id").asString();
  }

  static String emails(String name) {
    return "\"emails\": [{\"type\": \"work\", \"value\": \"" + address(name) + "\"}]";
  }
}
