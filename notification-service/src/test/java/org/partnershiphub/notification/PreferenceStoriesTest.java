package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.preferences.PreferenceBook;
import org.partnershiphub.notification.preferences.Wishing;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What people wish, and what they get. */
class PreferenceStoriesTest extends Stories {

  @Autowired private InstantSource clock;
  @Autowired private PreferenceBook book;
  @Autowired private Wishing wishing;

  private ResponseSpec put(String person, String match, String body) {
    return web.put()
        .uri(uri("/api/preferences/me"))
        .headers(
            it -> {
              it.setBearerAuth(Tokens.of(person));
              if (!match.isEmpty()) {
                it.setIfMatch(match);
              }
            })
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  @Test
  void what_a_person_wants_together_comes_in_one_digest_at_their_hour() throws Exception {
    facts.person("w1-p", "Willow Digest", "America/Denver");
    facts.group("w1-g", "Affinity of digests", "AFFINITY_GROUP");
    await()
        .until(
            () ->
                get(Tokens.of("w1-p"), "/api/preferences/me")
                    .returnResult(byte[].class)
                    .getStatus()
                    .is2xxSuccessful());
    var hour =
        clock
            .instant()
            .plusSeconds(20)
            .atZone(ZoneId.of("America/Denver"))
            .format(DateTimeFormatter.ofPattern("HH:mm:ss"));
    put(
            "w1-p",
            "",
            "{\"choices\":[{\"kind\":\"MEETING_SCHEDULED\",\"channel\":\"MAIL\",\"mode\":\"DIGEST\"}],"
                + "\"digest\":{\"at\":\"%s\"}}".formatted(hour))
        .expectStatus()
        .isOk();

    for (var meeting : List.of("w1-m1", "w1-m2", "w1-m3")) {
      march(meeting, "w1-g");
      facts.issued(meeting, 1, "SCHEDULED", "w1-g", "w1-p");
    }
    await().until(() -> json(Tokens.of("w1-p"), "/api/inbox").at("/items").size() == 3);
    assertThat(
            json(COORDINATOR, "/api/notices/why?person=w1-p&subject=w1-m1")
                .at("/answers/0/text")
                .asString())
        .contains("Its mail is still to come: It waits for the person's digest.");
    facts.cancelled("w1-m3", 2, "No speaker");

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(subjects("w1-p")).hasSize(1));
    assertThat(subjects("w1-p").getFirst()).startsWith("Your digest: 2 messages, ");
    await().until(() -> state("w1-p|w1-m1|1|MEETING_SCHEDULED").equals("SENT"));
    assertThat(state("w1-p|w1-m2|1|MEETING_SCHEDULED")).isEqualTo("SENT");
    assertThat(state("w1-p|w1-m3|1|MEETING_SCHEDULED")).isEqualTo("SUPPRESSED");
    assertThat(json(Tokens.of("w1-p"), "/api/inbox").at("/items"))
        .as("what the digest told stands there by itself, the digest does not")
        .hasSize(3);
    assertThat(
            json(COORDINATOR, "/api/notices/why?person=w1-p&subject=w1-m1")
                .at("/answers/0/text")
                .asString())
        .contains("by mail in a digest, and in the inbox");
  }

  @Test
  void a_wish_that_cannot_be_granted_changes_nothing_and_names_all_that_is_wrong() {
    facts.person("w2-p", "Wattle Wrong", "America/Denver");
    await()
        .until(
            () ->
                get(Tokens.of("w2-p"), "/api/preferences/me")
                    .returnResult(byte[].class)
                    .getStatus()
                    .is2xxSuccessful());

    put(
            "w2-p",
            "",
            "{\"choices\":[{\"kind\":\"MEETING_MOVED\",\"channel\":\"MAIL\",\"mode\":\"OFF\"},"
                + "{\"kind\":\"MINUTES\",\"channel\":\"INBOX\",\"mode\":\"OFF\"}],\"pausedUntil\":\"2020-01-01\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:preferences-unfit")
        .jsonPath("$.errors.length()")
        .isEqualTo(3)
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/choices/0");
    put("w2-p", "", "{\"choices\":[{\"kind\":\"NO_SUCH\",\"channel\":\"MAIL\",\"mode\":\"OFF\"}]}")
        .expectStatus()
        .isBadRequest();
    put("w2-p", "", "{}").expectStatus().is4xxClientError();

    assertThat(book.of(List.of(new PersonId("w2-p")))).isEmpty();
  }

  @Test
  void two_devices_do_not_overwrite_each_other() {
    facts.person("w3-p", "Wisteria Twice", "America/Denver");
    await()
        .until(
            () ->
                get(Tokens.of("w3-p"), "/api/preferences/me")
                    .returnResult(byte[].class)
                    .getStatus()
                    .is2xxSuccessful());
    var off = "{\"choices\":[{\"kind\":\"MINUTES\",\"channel\":\"MAIL\",\"mode\":\"OFF\"}]}";
    put("w3-p", "\"0\"", off).expectStatus().isOk();

    put("w3-p", "\"0\"", "{\"choices\":[]}").expectStatus().isEqualTo(412);

    assertThat(json(Tokens.of("w3-p"), "/api/preferences/me").at("/choices").size()).isOne();
    await()
        .untilAsserted(
            () ->
                assertThat(
                        topics
                            .facts("notification.v1", "notification.preference-changed.v1")
                            .stream()
                            .filter(it -> it.at("/data/person").asString("").equals("w3-p")))
                    .hasSize(1));
  }

  @Test
  void what_was_wished_under_a_merged_record_holds_and_a_forgotten_person_wishes_nothing() {
    var old = new PersonId("w4-old");
    var survivor = new PersonId("w4-p");
    wishing.stop(old, NoticeKind.DECISION).block();

    wishing.merged(survivor, old).block();

    assertThat(book.of(List.of(survivor)).get(survivor).choices()).hasSize(1);
    wishing.forget(survivor).block();
    assertThat(book.of(List.of(survivor)).get(survivor).choices()).isEmpty();
  }

  private String page(HttpMethod method, String path, String form, int status) {
    var request = web.method(method).uri(uri(path));
    var answer =
        (form.isEmpty()
                ? request
                : request.contentType(MediaType.APPLICATION_FORM_URLENCODED).bodyValue(form))
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return answer == null ? "" : answer;
  }

  @Test
  void whoever_follows_the_link_of_a_mail_chooses_on_a_page_without_sign_in() throws Exception {
    facts.person("w9-p", "Rowan Chooser", "America/Denver");
    facts.group("w9-g", "Affinity of choosers", "AFFINITY_GROUP");
    march("w9-m1", "w9-g");
    facts.issued("w9-m1", 1, "SCHEDULED", "w9-g", "w9-p");
    await().until(() -> !mails("w9-p").isEmpty());
    var stop = mails("w9-p").getFirst().getHeader("List-Unsubscribe")[0];
    var stopPath = stop.substring(stop.indexOf("/api/"), stop.indexOf('>'));
    var stopPage = page(HttpMethod.GET, stopPath, "", 200);
    var link = stopPage.substring(stopPage.indexOf("../preference-pages/") + 2);
    var path = "/api" + link.substring(0, link.indexOf('"'));

    assertThat(page(HttpMethod.GET, path, "", 200))
        .contains("Mails about minutes", "name=\"version\" value=\"0\"")
        .doesNotContain("Rowan", "MEETING_CANCELLED");
    var choices =
        "version=0&kind.MINUTES=OFF&kind.AGENDA_READY=NOW&day=MONDAY&at=09:30&pausedUntil=";
    assertThat(page(HttpMethod.POST, path, choices, 200)).contains("Your choices are kept.");
    var mine = json(Tokens.of("w9-p"), "/api/preferences/me");
    assertThat(mine.path("choices").toString())
        .contains("\"MINUTES\",\"channel\":\"MAIL\",\"mode\":\"OFF\"");
    assertThat(mine.at("/digest/day").asString("")).isEqualTo("MONDAY");

    assertThat(page(HttpMethod.POST, path, choices, 412)).contains("changed elsewhere");
    assertThat(page(HttpMethod.POST, path, "kind.MINUTES=NOW", 412)).contains("changed elsewhere");
    assertThat(page(HttpMethod.POST, path, "version=1&kind.MINUTES=LOUD&at=25:99", 422))
        .contains("kind.MINUTES", ": at.");
    assertThat(page(HttpMethod.POST, path, "version=1&pausedUntil=2020-01-01", 422))
        .contains("still to come");
    assertThat(json(Tokens.of("w9-p"), "/api/preferences/me")).isEqualTo(mine);
    page(HttpMethod.GET, stopPath.replace("unsubscribe", "preference-pages"), "", 404);
  }

  @Test
  void whoever_chooses_spanish_is_written_to_in_spanish() throws Exception {
    facts.person("w10-p", "Rocío Álamo", "America/Denver");
    facts.group("w10-g", "Affinity of languages", "AFFINITY_GROUP");
    await()
        .until(
            () ->
                get(Tokens.of("w10-p"), "/api/preferences/me")
                    .returnResult(byte[].class)
                    .getStatus()
                    .is2xxSuccessful());
    put("w10-p", "", "{\"choices\":[],\"language\":\"fr\"}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/language");
    put("w10-p", "", "{\"choices\":[],\"language\":\"es-MX\"}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.language")
        .isEqualTo("es");

    march("w10-m1", "w10-g");
    facts.issued("w10-m1", 1, "SCHEDULED", "w10-g", "w10-p");

    await().until(() -> !mails("w10-p").isEmpty());
    var mail = mails("w10-p").getFirst();
    assertThat(mail.getSubject()).startsWith("Reunión: ").endsWith(" MST");
    assertThat(json(Tokens.of("w10-p"), "/api/inbox").at("/items/0/headline").asString())
        .startsWith("Reunión: ");
    var stop = mail.getHeader("List-Unsubscribe")[0];
    var stopPath = stop.substring(stop.indexOf("/api/"), stop.indexOf('>'));
    var stopPage = page(HttpMethod.GET, stopPath, "", 200);
    assertThat(stopPage).contains("<html lang=\"es\">", "reuniones nuevas");
    var link = stopPage.substring(stopPage.indexOf("../preference-pages/") + 2);
    var path = "/api" + link.substring(0, link.indexOf('"'));
    assertThat(page(HttpMethod.GET, path, "", 200)).contains("Mi idioma", "cada lunes");
    assertThat(page(HttpMethod.POST, path, "version=1&language=en", 200)).contains("My language");
  }
}
