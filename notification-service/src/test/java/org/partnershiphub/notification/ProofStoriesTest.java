package org.partnershiphub.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What can be shown afterwards of what people were told. */
class ProofStoriesTest extends Stories {

  private List<JsonNode> told(String type, String person) {
    return topics.facts("notification.v1", "notification.notice-" + type + ".v1").stream()
        .filter(it -> it.at("/data/person").asString("").equals(person))
        .toList();
  }

  @Test
  void others_are_told_of_a_notice_and_of_how_it_ended() {
    facts.person("wa01", "Told About", "America/Denver");
    facts.group("wa-g", "Told Group", "GOVERNANCE_GROUP");
    march("wa-m", "wa-g");
    facts.issued("wa-m", 1, "SCHEDULED", "wa-g", "wa01");
    await().untilAsserted(() -> assertThat(told("delivered", "wa01")).hasSize(2));

    var created = told("created", "wa01").getFirst();
    assertThat(created.at("/data/notice").asString("")).isEqualTo("wa01|wa-m|1|MEETING_SCHEDULED");
    assertThat(created.at("/data/mandatory").asBoolean(false)).isTrue();
    assertThat(created.at("/data/because/0").asString("")).isEqualTo("wa-g");
    assertThat(created.path("correlationid").asString("")).isNotEmpty();
    assertThat(told("delivered", "wa01"))
        .extracting(it -> it.at("/data/channel").asString(""))
        .containsExactlyInAnyOrder("INBOX", "MAIL");
    assertThat(topics.facts("notification.v1", "notification.notice-created.v1").toString())
        .doesNotContain("Told About")
        .doesNotContain(Facts.address("wa01"));
  }

  @Test
  void a_fact_that_is_repeated_brings_the_same_facts_again() {
    facts.person("wb01", "Twice Told", "America/Denver");
    facts.group("wb-g", "Twice Group", "WORKGROUP");
    march("wb-m", "wb-g");
    facts.issued("wb-m", 1, "SCHEDULED", "wb-g", "wb01");
    await().untilAsserted(() -> assertThat(told("delivered", "wb01")).hasSize(2));
    var lane = topics.records("deliveries.v1").stream().filter(it -> "wb01".equals(it.key()));
    topics.send("deliveries.v1", "wb01", lane.toList().getFirst().value());
    await().untilAsserted(() -> assertThat(told("delivered", "wb01")).hasSize(4));
    assertThat(told("delivered", "wb01"))
        .extracting(it -> it.path("id").asString(""))
        .containsOnly(
            "wb01|wb-m|1|MEETING_SCHEDULED|delivered|INBOX",
            "wb01|wb-m|1|MEETING_SCHEDULED|delivered|MAIL");
    assertThat(subjects("wb01")).hasSize(1);
  }

  private static String notice(String person, String meeting) {
    return "/api/notices/" + encoded(person + "|" + meeting + "|1|MEETING_SCHEDULED");
  }

  private static byte[] sent(String person, int at) {
    return SINK.kept.get(Facts.address(person)).get(at);
  }

  @Test
  void what_was_sent_is_given_back_to_the_byte_and_costs_a_fraction() {
    facts.person(
        "wc01", "Zo\u00eb Ren\u00e9e-L\u00f6vgren of a Very Long Name Indeed", "America/Denver");
    facts.person("wc02", "Short", "America/Denver");
    facts.group("wc-g", "Copied Group", "WORKGROUP");
    march("wc-m", "wc-g");
    facts.issued("wc-m", 1, "SCHEDULED", "wc-g", "wc01", "wc02");
    for (var person : List.of("wc01", "wc02")) {
      await().until(() -> state(person + "|wc-m|1|MEETING_SCHEDULED").equals("SENT"));
      for (var token : List.of(Tokens.of(person), Tokens.of("p180", "ADMINISTRATOR"))) {
        get(token, notice(person, "wc-m") + "/message")
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType("message/rfc822")
            .expectBody(byte[].class)
            .value(it -> assertThat(it).isEqualTo(sent(person, 0)));
      }
    }
    get(COORDINATOR, notice("wc02", "wc-m") + "/message")
        .expectHeader()
        .contentType("text/plain;charset=UTF-8")
        .expectBody(String.class)
        .value(
            it ->
                assertThat(it)
                    .contains("Executive Committee, March")
                    .contains("(link)")
                    .doesNotContain("/api/unsubscribe/")
                    .doesNotContain("/api/answers/"));
    get(Tokens.of("wc01"), notice("wc02", "wc-m") + "/message").expectStatus().isNotFound();
    get(Tokens.of("p180", "ADMINISTRATOR"), notice("wc99", "wc-m") + "/message")
        .expectStatus()
        .isNotFound();
  }

  @Test
  void who_is_forgotten_takes_what_was_written_to_them_along() {
    facts.person("wd01", "To Be Forgotten", "America/Denver");
    facts.group("wd-g", "Forgetting Group", "WORKGROUP");
    march("wd-m", "wd-g");
    facts.issued("wd-m", 1, "SCHEDULED", "wd-g", "wd01");
    await().until(() -> state("wd01|wd-m|1|MEETING_SCHEDULED").equals("SENT"));
    topics.send("people.v1", "wd01", null);
    await()
        .untilAsserted(
            () ->
                get(Tokens.of("p180", "ADMINISTRATOR"), notice("wd01", "wd-m") + "/message")
                    .expectStatus()
                    .isEqualTo(410)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:problem:message-gone"));
  }

  private void post(String path, String body) {
    web.post()
        .uri(uri(path))
        .headers(it -> it.setBearerAuth(Tokens.of("p180", "ADMINISTRATOR")))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectStatus()
        .is2xxSuccessful();
  }

  private List<String> queued(String person) {
    return topics.records("deliveries.v1").stream()
        .filter(it -> person.equals(it.key()))
        .map(it -> new String(it.value(), UTF_8))
        .distinct()
        .toList();
  }

  @Test
  void nothing_goes_out_while_sending_is_paused_and_all_of_it_in_order_afterwards() {
    facts.person("we01", "Paused Reader", "America/Denver");
    facts.group("we-g", "Paused Group", "WORKGROUP");
    post("/api/sending/pause", "{\"reason\": \"The relay is being moved\"}");
    try {
      post("/api/sending/pause", "{\"reason\": \"Somebody else asked too\"}");
      for (int i = 1; i <= 3; i++) {
        march("we-m" + i, "we-g");
        facts.issued("we-m" + i, 1, "SCHEDULED", "we-g", "we01");
        var queued = i;
        await().until(() -> queued("we01").size() == queued);
      }
      assertThat(json(COORDINATOR, "/api/sending").path("waiting").asLong(0))
          .isGreaterThanOrEqualTo(3);
      var standing = json(COORDINATOR, "/api/sending");
      assertThat(standing.path("paused").asBoolean(false)).isTrue();
      assertThat(standing.path("by").asString("")).isEqualTo("p180");
      assertThat(standing.path("reason").asString("")).isEqualTo("The relay is being moved");
      web.get()
          .uri("/actuator/health")
          .exchange()
          .expectStatus()
          .isOk()
          .expectBody()
          .jsonPath("$.components.sending.status")
          .isEqualTo("DEGRADED")
          .jsonPath("$.components.sending.details.by")
          .isEqualTo("p180");
      assertThat(subjects("we01")).isEmpty();
    } finally {
      post("/api/sending/resume", "");
    }
    await().untilAsserted(() -> assertThat(subjects("we01")).hasSize(3));
    await()
        .untilAsserted(
            () -> assertThat(json(Tokens.of("we01"), "/api/inbox").path("items")).hasSize(3));
    assertThat(json(Tokens.of("we01"), "/api/inbox").at("/items/0/subject").asString(""))
        .isEqualTo("we-m3");
    assertThat(json(COORDINATOR, "/api/sending").at("/deeds/0/paused").asBoolean(true)).isFalse();
  }

  @Test
  void what_came_back_is_sent_again_with_the_same_message_id_and_what_was_sent_is_not()
      throws Exception {
    facts.person("wf01", "Sent Again", "America/Denver");
    facts.person("wf02", "Sent Once", "America/Denver");
    facts.group("wf-g", "Again Group", "WORKGROUP");
    march("wf-m", "wf-g");
    SINK.onRecipient = to -> to.startsWith("wf01") ? "554 5.7.1 policy" : "250 ok";
    facts.issued("wf-m", 1, "SCHEDULED", "wf-g", "wf01", "wf02");
    await().until(() -> state("wf01|wf-m|1|MEETING_SCHEDULED").equals("BOUNCED"));
    await().until(() -> state("wf02|wf-m|1|MEETING_SCHEDULED").equals("SENT"));
    var first =
        json(COORDINATOR, notice("wf01", "wf-m"))
            .at("/deliveries/0/attempts/0/messageId")
            .asString("");
    SINK.onRecipient = to -> "250 ok";

    post(
        "/api/notices/re-drive",
        "{\"from\": \"2026-11-23T00:00:00Z\", \"to\": \"2026-11-24T00:00:00Z\", \"subject\":"
            + " \"wf-m\"}");
    await().untilAsserted(() -> assertThat(subjects("wf01")).hasSize(1));
    assertThat(mails("wf01").getFirst().getMessageID()).isEqualTo(first).isNotEmpty();
    await().until(() -> state("wf01|wf-m|1|MEETING_SCHEDULED").equals("SENT"));
    for (var person : List.of("wf01", "wf02")) {
      web.post()
          .uri(uri(notice(person, "wf-m") + "/re-drive"))
          .headers(it -> it.setBearerAuth(Tokens.of("p180", "ADMINISTRATOR")))
          .exchange()
          .expectStatus()
          .isEqualTo(409);
      assertThat(subjects(person)).hasSize(1);
    }
  }

  @Test
  void a_selection_that_makes_no_sense_sends_nothing_again() {
    for (var body :
        List.of(
            "{}",
            "{\"from\": \"2026-11-24T00:00:00Z\", \"to\": \"2026-11-23T00:00:00Z\"}",
            "{\"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2026-11-23T00:00:00Z\"}",
            "{\"from\": \"2026-11-22T00:00:00Z\", \"to\": \"2026-11-23T00:00:00Z\", \"state\":"
                + " \"SENT\"}",
            "{\"from\": \"2026-11-22T00:00:00Z\", \"to\": \"2026-11-23T00:00:00Z\", \"kind\":"
                + " \"NO_SUCH\"}")) {
      web.post()
          .uri(uri("/api/notices/re-drive"))
          .headers(it -> it.setBearerAuth(Tokens.of("p180", "ADMINISTRATOR")))
          .contentType(MediaType.APPLICATION_JSON)
          .bodyValue(body)
          .exchange()
          .expectStatus()
          .isBadRequest();
    }
  }

  private JsonNode searched(String body) {
    var found =
        web.post()
            .uri(uri("/api/notices/search"))
            .headers(it -> it.setBearerAuth(COORDINATOR))
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue(body)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return tools.jackson.databind.json.JsonMapper.shared().readTree(found).path("items");
  }

  @Test
  void the_log_is_searched_by_meeting_group_state_day_and_address() {
    facts.person("wg01", "Searched For", "America/Denver");
    facts.person("wg02", "Left Already", "America/Denver");
    facts.person("wg02", 2, "Left Already", "America/Denver", "DEPARTED");
    facts.group("wg-g", "Searched Group", "WORKGROUP");
    march("wg-m", "wg-g");
    facts.issued("wg-m", 1, "SCHEDULED", "wg-g", "wg01", "wg02");
    await().until(() -> state("wg01|wg-m|1|MEETING_SCHEDULED").equals("SENT"));
    await().until(() -> state("wg02|wg-m|1|MEETING_SCHEDULED").equals("SUPPRESSED"));

    assertThat(searched("{\"meeting\": \"wg-m\"}")).hasSize(2);
    assertThat(searched("{\"group\": \"wg-g\", \"day\": \"2026-11-23\"}")).hasSize(2);
    assertThat(searched("{\"group\": \"wg-g\", \"day\": \"2026-11-22\"}")).isEmpty();
    assertThat(searched("{\"meeting\": \"wg-m\", \"reason\": \"DEPARTED\"}")).hasSize(1);
    assertThat(searched("{\"meeting\": \"wg-m\", \"state\": \"SENT\"}")).hasSize(1);
    assertThat(searched("{\"address\": \" WG01@az-dcs.example.org\"}")).hasSize(1);
    assertThat(searched("{\"address\": \"wg02@az-dcs.example.org\"}")).isEmpty();

    var page = json(COORDINATOR, "/api/notices?group=wg-g&limit=1");
    var rest =
        json(
            COORDINATOR, "/api/notices?group=wg-g&limit=1&after=" + page.path("next").asString(""));
    assertThat(List.of(page.at("/items/0/id"), rest.at("/items/0/id"))).doesNotHaveDuplicates();
    assertThat(rest.path("items")).hasSize(1);
    assertThat(rest.path("next").isNull()).isTrue();

    for (var path :
        List.of("/api/notices/counters?meeting=wg-m", "/api/notices/counters?group=wg-g")) {
      var row = json(COORDINATOR, path).at("/rows/0");
      assertThat(row.path("planned").asLong(0)).isEqualTo(2);
      assertThat(row.path("mailed").asLong(0)).isEqualTo(1);
      assertThat(row.at("/suppressed/DEPARTED").asLong(0)).isEqualTo(1);
    }
  }

  @Test
  void a_question_that_makes_no_sense_is_told_everything_that_is_wrong_with_it() {
    get(COORDINATOR, "/api/notices?kind=NO_SUCH&state=GONE&day=yesterday&from=2026-11-23T00:00:00Z")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(4);
    for (var wrong :
        List.of(
            "from=2026-11-23T00:00:00Z&to=2026-11-22T00:00:00Z",
            "from=2020-11-23T00:00:00Z&to=2026-11-22T00:00:00Z",
            "address=a@example.org",
            "person=No%20Such%20Id",
            "after=bm9uc2Vuc2U")) {
      get(COORDINATOR, "/api/notices?" + wrong).expectStatus().isBadRequest();
    }
    get(COORDINATOR, "/api/notices/counters?from=2026-01-01T00:00:00Z&to=2026-11-01T00:00:00Z")
        .expectStatus()
        .isBadRequest();
  }
}
