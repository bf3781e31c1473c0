package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;
import tools.jackson.databind.JsonNode;

/** Two records of one human are merged: what the one had signed, the other has signed. */
class MergedPapersTest extends RunningService {

  private FactTopics topics;

  @BeforeEach
  void listen() {
    topics = new FactTopics(brokers, prefix);
  }

  @AfterEach
  void hang_up() {
    topics.close();
  }

  private void importAll(String what, String... rows) {
    post(ADMINISTRATOR, "/api/" + what + "/import", Roster.array(List.of(rows)))
        .expectStatus()
        .isOk();
  }

  private JsonNode read(String path) {
    return get(ADMINISTRATOR, path)
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private List<JsonNode> passedOn() {
    return topics.facts("membership.v1", "membership.agreement-passed-on.v1").stream()
        .map(it -> it.path("data"))
        .filter(it -> it.path("formerParty").asString().equals("mp-second"))
        .toList();
  }

  @Test
  void a_statement_of_confidentiality_follows_the_survivor_however_often_the_merge_is_told() {
    importAll(
        "jurisdictions",
        "{\"id\": \"mp-one\", \"name\": \"Merged papers\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\"}");
    importAll(
        "organisations",
        "{\"id\": \"mp-uni\", \"name\": \"Merged university\", \"role\": \"UNIVERSITY\"}");
    importAll(
        "people",
        Roster.person("mp-first", "Same Human", "mp-one"),
        Roster.person("mp-second", "Same Human", "mp-uni", "OUTSIDE_ORGANISATION", "STAFF", ""));
    importAll(
        "agreements",
        "{\"id\": \"mp-statement\", \"kind\": \"CONFIDENTIALITY_STATEMENT\", \"party\": \"mp-second\", \"effectiveOn\": \"2026-01-01\", \"expiresOn\": \"2027-12-31\"}");
    post(ADMINISTRATOR, "/api/people/mp-first/merge", "{\"duplicate\": \"mp-second\"}")
        .expectStatus()
        .isOk();
    await().untilAsserted(() -> assertThat(passedOn()).hasSize(1));
    topics.send(
        "membership.v1",
        "mp-first",
        FactTopics.fact(
            "mp-again",
            "membership.persons-merged.v1",
            "mp-first",
            "mp-first",
            9,
            "{\"survivor\": \"mp-first\", \"merged\": \"mp-second\"}"));
    await().during(Duration.ofMillis(500)).untilAsserted(() -> assertThat(passedOn()).hasSize(1));
    assertThat(passedOn().getFirst().path("party").asString()).isEqualTo("mp-first");
    assertThat(read("/api/agreements?party=mp-second").path("items")).isEmpty();
    var papers = read("/api/agreements?party=mp-first").path("items");
    assertThat(papers).hasSize(1);
    assertThat(papers.path(0).path("id").asString()).isEqualTo("mp-statement");
    assertThat(papers.path(0).at("/periods/0").has("signedOn")).isFalse();
    assertThat(
            read("/api/agreements/standing?party=mp-first").path("confidentialAccess").asBoolean())
        .isTrue();
  }
}
