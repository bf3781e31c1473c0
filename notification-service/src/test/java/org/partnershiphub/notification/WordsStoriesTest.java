package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

/** A coordinator puts a sentence better, looks at it in a real letter, and has it published. */
class WordsStoriesTest extends Stories {

  private static final String ADMINISTRATOR = Tokens.of("x-administrator", "ADMINISTRATOR");
  private static final String HEADING = "meeting.scheduled.changed";

  private ResponseSpec ask(HttpMethod method, String token, String path, String etag, Object body) {
    return web.method(method)
        .uri(uri(path))
        .headers(
            it -> {
              it.setBearerAuth(token);
              if (!etag.isEmpty()) {
                it.setIfMatch(etag);
              }
            })
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(JsonMapper.shared().writeValueAsString(body))
        .exchange();
  }

  private int proposed(String text) {
    var answer =
        ask(
                HttpMethod.POST,
                COORDINATOR,
                "/api/words/en/versions",
                "",
                Map.of("sentences", Map.of(HEADING, text), "why", "It says whom it is for."))
            .expectStatus()
            .isCreated()
            .expectHeader()
            .exists("Location")
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(answer).path("version").asInt();
  }

  private ResponseSpec publish(String token, int version, String etag) {
    return ask(HttpMethod.PUT, token, "/api/words/en/in-force", etag, Map.of("version", version));
  }

  private String etag() {
    return get(COORDINATOR, "/api/words/en?prefix=todo.")
        .expectBody(String.class)
        .returnResult()
        .getResponseHeaders()
        .getETag();
  }

  private void meeting(String person, String meeting, String group) throws Exception {
    facts.person(person, "Willow Words", "America/Denver");
    facts.group(group, "Affinity of words", "AFFINITY_GROUP");
    march(meeting, group);
    facts.issued(meeting, 1, "SCHEDULED", group, person);
    await().until(() -> !mails(person).isEmpty());
  }

  @Test
  void a_sentence_is_proposed_previewed_published_and_taken_back() throws Exception {
    meeting("y1-p", "y1-m", "y1-g");
    var version = proposed("Here is a new meeting for you.");
    var preview =
        ask(
                HttpMethod.POST,
                COORDINATOR,
                "/api/words/en/versions/" + version + "/preview",
                "",
                Map.of("notice", "y1-p|y1-m|1|MEETING_SCHEDULED"))
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(preview)
        .contains("Here is a new meeting for you.", "Hello Willow Words,", "Affinity of words")
        .doesNotContain("/api/unsubscribe/", "/api/answers/");
    assertThat(mails("y1-p")).as("a preview sends nothing").hasSize(1);

    publish(COORDINATOR, version, "").expectStatus().isForbidden();
    publish(ADMINISTRATOR, version, "\"999999\"").expectStatus().isEqualTo(412);
    var overtaken = proposed("This is a meeting for you.");
    publish(ADMINISTRATOR, version, etag()).expectStatus().isOk();
    publish(ADMINISTRATOR, overtaken, "")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:words-overtaken");
    try {
      assertThat(
              json(COORDINATOR, "/api/words/en?prefix=" + HEADING).at("/items/0/text").asString())
          .isEqualTo("Here is a new meeting for you.");
      await()
          .untilAsserted(
              () -> {
                var meeting = "y1-m-" + System.nanoTime();
                march(meeting, "y1-g");
                facts.issued(meeting, 1, "SCHEDULED", "y1-g", "y1-p");
                var before = mails("y1-p").size();
                await().until(() -> mails("y1-p").size() > before);
                var mail = mails("y1-p").getLast();
                assertThat(mail.getHeader("X-Words")).containsExactly("en-" + version);
              });
    } finally {
      publish(ADMINISTRATOR, 0, "").expectStatus().isOk();
    }
    assertThat(json(COORDINATOR, "/api/words/en").path("version").asInt()).isZero();
    await()
        .untilAsserted(
            () ->
                assertThat(
                        topics.facts("notification.v1", "notification.words-published.v1").stream()
                            .map(it -> it.at("/data/version").asInt()))
                    .contains(version, 0));
  }

  @Test
  void a_sentence_that_cannot_be_said_changes_nothing_and_names_all_that_is_wrong() {
    var before = json(COORDINATOR, "/api/words/es/versions");

    ask(
            HttpMethod.POST,
            COORDINATOR,
            "/api/words/es/versions",
            "",
            Map.of("sentences", Map.of("no.such", "x", "somebody", "{"), "why", "to try"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(2);
    ask(HttpMethod.POST, COORDINATOR, "/api/words/es/versions", "", Map.of("why", "to try"))
        .expectStatus()
        .isBadRequest();
    get(COORDINATOR, "/api/words/fr").expectStatus().isNotFound();

    assertThat(json(COORDINATOR, "/api/words/es/versions")).isEqualTo(before);
  }

  @Test
  void nobody_sees_the_link_that_confirms_an_address_in_a_preview() {
    ask(
            HttpMethod.POST,
            COORDINATOR,
            "/api/words/en/versions/0/preview",
            "",
            Map.of("notice", "y3-p|verification|1|ADDRESS_VERIFICATION"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:no-letter");
  }

  @Test
  void a_preview_is_on_the_readers_clock_and_there_is_none_for_whoever_is_forgotten()
      throws Exception {
    meeting("y4-p", "y4-m", "y4-g");
    ask(
            HttpMethod.PUT,
            Tokens.of("y4-p"),
            "/api/preferences/me",
            "",
            Map.of("choices", List.of(), "zone", "Pacific/Honolulu"))
        .expectStatus()
        .isOk();

    assertThat(
            preview("y4-p|y4-m|1|MEETING_SCHEDULED")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody())
        .contains("HST");

    topics.send("people.v1", "y4-p", null);
    await()
        .untilAsserted(
            () ->
                preview("y4-p|y4-m|1|MEETING_SCHEDULED")
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:problem:no-letter"));
  }

  @Test
  void there_is_no_preview_of_a_version_that_is_still_on_its_way() throws Exception {
    meeting("y5-p", "y5-m", "y5-g");
    facts.issued("y5-m", 2, "MOVED", "y5-g", "y5-p");
    await()
        .untilAsserted(() -> assertThat(state("y5-p|y5-m|2|MEETING_MOVED")).isEqualTo("WAITING"));

    preview("y5-p|y5-m|2|MEETING_MOVED")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:no-letter");
    preview("y5-p|y5-m|1|MEETING_SCHEDULED").expectStatus().isOk();
  }

  private ResponseSpec preview(String notice) {
    return ask(
        HttpMethod.POST,
        COORDINATOR,
        "/api/words/en/versions/0/preview",
        "",
        Map.of("notice", notice));
  }
}
