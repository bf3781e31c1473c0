package org.partnershiphub.membership;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.membership.profile.Founder;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/**
 * The profile over the wire: read by anybody, changed by administrators. There is one only, so it
 * has a database of its own.
 */
@TestPropertySource(properties = "hub.test=the partnership's profile")
class ProfileStoryTest extends RunningService {

  private static final String PROFILE = "/api/partnership";
  private static final String CHARTER =
      """
      {"adoptedOn": "%s", "outcomes": [{"id": "fatalities", "code": "O1", "text": "Fewer",
        "direction": "DOWN", "measures": [{"name": "Number of fatalities"}]}]}\
      """;

  @Autowired private Founder founder;

  private ResponseSpec read(String path) {
    return web.get().uri(PROFILE + path).exchange();
  }

  private BodyContentSpec body(String path) {
    return read(path).expectStatus().isOk().expectBody();
  }

  private String tag(String path) {
    var tag = read(path).returnResult(byte[].class).getResponseHeaders().getETag();
    assertThat(tag).isNotNull();
    return tag;
  }

  private ResponseSpec readUnless(String path, String token, String tag) {
    return web.get()
        .uri(PROFILE + path)
        .header("If-None-Match", tag)
        .headers(
            it -> {
              if (!token.isEmpty()) {
                it.setBearerAuth(token);
              }
            })
        .exchange();
  }

  private void publish(String id, int version, String visibility) {
    put(
            ADMINISTRATOR,
            PROFILE + "/documents/" + id,
            """
            {"title": "Of %s", "kind": "CHARTER", "version": %d,
             "url": "https://docs.example.org/%s.pdf", "visibility": "%s"}\
            """
                .formatted(id, version, id, visibility))
        .expectStatus()
        .isOk();
  }

  @Test
  void anybody_reads_it_with_what_the_page_always_showed() {
    body("")
        .jsonPath("$.name")
        .isEqualTo("National Partnership for Child Safety")
        .jsonPath("$.abbreviation")
        .isEqualTo("NPCS")
        .jsonPath("$.sciences.length()")
        .isEqualTo(3)
        .jsonPath("$.outcomes[0].measures[0].name")
        .exists()
        .jsonPath("$.history[?(@.text == 'NPCS was launched')].date")
        .isEqualTo("2018")
        .jsonPath("$.charter.version")
        .exists();
  }

  @Test
  void it_is_open_for_reading_alone() {
    web.head().uri(PROFILE).exchange().expectStatus().isOk();
    web.delete().uri(PROFILE + "/documents/none").exchange().expectStatus().isUnauthorized();
    web.put().uri(PROFILE).exchange().expectStatus().isUnauthorized();
  }

  @Test
  void starting_again_founds_it_no_second_time() {
    var before = tag("");
    founder.run(new DefaultApplicationArguments());
    assertThat(tag("")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"''", "/charter", "/charter/1", "/history", "/documents"})
  void what_is_read_already_is_not_sent_again(String path) {
    readUnless(path, "", tag(path)).expectStatus().isNotModified();
    readUnless(path, "", "\"0\"").expectStatus().isOk();
  }

  @Test
  void the_next_charter_is_in_force_the_earlier_one_is_readable_and_both_are_told() {
    post(ADMINISTRATOR, PROFILE + "/charter", CHARTER.formatted("2026-11-23"))
        .expectStatus()
        .isCreated();
    body("/charter")
        .jsonPath("$.inForce")
        .isEqualTo(true)
        .jsonPath("$.adoptedOn")
        .isEqualTo("2026-11-23")
        .jsonPath("$.outcomes.length()")
        .isEqualTo(1);
    body("/charter/1")
        .jsonPath("$.inForce")
        .isEqualTo(false)
        .jsonPath("$.outcomes.length()")
        .isEqualTo(4);
    read("/charter/99").expectStatus().isNotFound();
    post(ADMINISTRATOR, PROFILE + "/charter", CHARTER.formatted("2026-11-22"))
        .expectStatus()
        .isEqualTo(422);
    post(ADMINISTRATOR, PROFILE + "/charter", CHARTER.formatted("2026-11-24"))
        .expectStatus()
        .isBadRequest();
    try (var topics = new FactTopics(brokers, prefix)) {
      await()
          .untilAsserted(
              () ->
                  assertThat(
                          topics
                              .facts("membership.v1", "membership.charter-version-adopted.v1")
                              .stream()
                              .collect(toMap(it -> it.path("id").asString(), it -> it, (a, b) -> a))
                              .values())
                      .extracting(it -> it.path("subject").asString() + it.path("data"))
                      .containsExactlyInAnyOrder(
                          "partnership{\"version\":1}",
                          "partnership{\"version\":2,\"adoptedOn\":\"2026-11-23\"}"));
    }
  }

  @Test
  void an_entry_is_added_once_and_corrected_and_stands_where_it_happened() {
    for (var text : List.of("A summit was held", "A summit was held.")) {
      post(
              ADMINISTRATOR,
              PROFILE + "/history",
              "{\"date\": \"2018-01\", \"text\": \"" + text + "\"}")
          .expectStatus()
          .isCreated();
    }
    body("/history").jsonPath("$[?(@.date == '2018-01')].text").isEqualTo("A summit was held");
    put(ADMINISTRATOR, PROFILE + "/history/founding-3", "{\"date\": \"2030\", \"text\": \"Later\"}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/date");
    put(
            ADMINISTRATOR,
            PROFILE + "/history/founding-3",
            "{\"date\": \"2016-03\", \"text\": \"A commission recommended it\"}")
        .expectStatus()
        .isOk();
    body("/history")
        .jsonPath("$[0].text")
        .isEqualTo("A commission recommended it")
        .jsonPath("$[0].id")
        .isEqualTo("founding-3");
  }

  @Test
  void documents_are_seen_by_whom_they_are_for() {
    post(ADMINISTRATOR, "/api/jurisdictions/import", Roster.array(Roster.ARIZONA))
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(Roster.person("pr-ada", "Ada", "az-dcs")))
        .expectStatus()
        .isOk();
    var member = Tokens.of("pr-ada");
    var stranger = Tokens.of("pr-nobody");
    publish("pr-open", 1, "PUBLIC");
    publish("pr-inner", 1, "MEMBERS");
    publish("pr-gone", 1, "PUBLIC");
    var tag = tag("/documents");
    web.method(HttpMethod.DELETE)
        .uri(PROFILE + "/documents/pr-gone")
        .headers(it -> it.setBearerAuth(ADMINISTRATOR))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("WITHDRAWN");
    readUnless("/documents", "", tag).expectStatus().isOk();
    readUnless("/documents", member, tag("/documents")).expectStatus().isOk();
    assertThat(tag("/documents")).endsWith("-public\"");

    body("/documents/pr-open").jsonPath("$.url").isEqualTo("https://docs.example.org/pr-open.pdf");
    for (var hidden : List.of("pr-inner", "pr-gone", "pr-never")) {
      read("/documents/" + hidden).expectStatus().isNotFound();
      get(stranger, PROFILE + "/documents/" + hidden).expectStatus().isNotFound();
    }
    body("").jsonPath("$.documents[?(@.id == 'pr-open')]").exists();
    body("").jsonPath("$.documents[?(@.id == 'pr-inner')]").doesNotExist();
    body("/documents").jsonPath("$[?(@.id == 'pr-inner')]").doesNotExist();
    get(member, PROFILE + "/documents/pr-inner").expectStatus().isOk();
    get(member, PROFILE + "/documents/pr-gone").expectStatus().isNotFound();
    get(COORDINATOR, PROFILE + "/documents/pr-gone").expectStatus().isOk();
  }

  @Test
  void a_change_of_what_somebody_else_changed_meanwhile_is_refused() {
    var seen = tag("");
    publish("pr-meanwhile", 1, "PUBLIC");
    for (var attempt : List.of(List.of(seen, 412), List.of(tag(""), 200))) {
      web.put()
          .uri(PROFILE + "/documents/pr-meanwhile")
          .headers(it -> it.setBearerAuth(ADMINISTRATOR))
          .header("If-Match", (String) attempt.getFirst())
          .header("Content-Type", "application/json")
          .bodyValue(
              """
              {"title": "Better", "kind": "CHARTER", "version": 1,
               "url": "https://docs.example.org/x.pdf", "visibility": "PUBLIC"}\
              """)
          .exchange()
          .expectStatus()
          .isEqualTo((int) attempt.getLast());
    }
    body("/documents/pr-meanwhile").jsonPath("$.title").isEqualTo("Better");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT | '' | {\"name\": \" \", \"sciences\": [\"safety\", null]}"
            + " | /abbreviation /mission /name /sciences/1 /selfDescription",
        "PUT | '' | {\"name\": \"N\", \"abbreviation\": \"A\", \"selfDescription\": \"S\", \"mission\":"
            + " \"M\", \"sciences\": [\"safety\", \"Safety\"]} | /sciences/1",
        "POST | /charter | {\"adoptedOn\": \"soon\", \"outcomes\": [{\"id\": \"X\", \"code\": \"o\","
            + " \"text\": \"\", \"direction\": \"LEFT\", \"measures\": []}]} | /adoptedOn"
            + " /outcomes/0/code /outcomes/0/direction /outcomes/0/id /outcomes/0/measures"
            + " /outcomes/0/text",
        "POST | /history | {\"date\": \"spring\", \"words\": \"x\"} | /date /text /words",
        "PUT | /documents/pr-bad | {\"title\": \"\", \"kind\": \"charter\", \"version\": 0, \"url\":"
            + " \"javascript:alert(1)\", \"visibility\": \"ALL\"}"
            + " | /kind /title /url /version /visibility",
      })
  void every_field_that_is_wrong_is_named_and_nothing_changes(
      String method, String path, String body, String pointers) {
    var before = tag("");
    var answer =
        web.method(HttpMethod.valueOf(method))
            .uri(PROFILE + path)
            .headers(it -> it.setBearerAuth(ADMINISTRATOR))
            .header("Content-Type", "application/json")
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody();
    assertThat(answer.path("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder(pointers.split(" "));
    assertThat(tag("")).isEqualTo(before);
  }
}
