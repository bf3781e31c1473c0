package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.partnershiphub.notification.deliverability.returns.Reported.complaint;
import static org.partnershiphub.notification.deliverability.returns.Reported.failed;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.deliverability.returns.Reported;
import org.partnershiphub.platform.testing.Tokens;
import tools.jackson.databind.JsonNode;

/** What comes back, from the mailbox to the board. */
class ReturnStoriesTest extends Stories {

  private void invited(String person, String meeting) {
    facts.person(person, "Reader", "America/Denver");
    facts.group("rt-g", "Returners", "WORKGROUP");
    march(meeting, "rt-g");
    facts.issued(meeting, 1, "SCHEDULED", "rt-g", person);
    await().until(() -> state(person + "|" + meeting + "|1|MEETING_SCHEDULED").equals("SENT"));
  }

  private void comesBack(String text) throws Exception {
    RETURNS.getUserManager().getUser("bounces").deliver(Reported.mail(text));
  }

  private String pathOf(String person) {
    return SINK.returnPaths.get(Facts.address(person));
  }

  private List<JsonNode> told(String person, String what) {
    return topics.facts("notification.v1", "notification.address-" + what + ".v1").stream()
        .filter(it -> it.at("/data/person").asString("").equals(person))
        .toList();
  }

  private JsonNode line(String domain) {
    return StreamSupport.stream(
            json(COORDINATOR, "/api/deliverability").path("domains").spliterator(), false)
        .filter(it -> it.path("domain").asString("").equals(domain))
        .findFirst()
        .orElseThrow();
  }

  private void restored(String person, String etag, int status) {
    web.post()
        .uri("/api/deliverability/addresses/" + person + "/restore")
        .headers(
            it -> {
              it.setBearerAuth(COORDINATOR);
              it.setIfMatch(etag);
            })
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  @Test
  void a_mail_that_comes_back_leaves_the_inbox_until_somebody_restores_the_address()
      throws Exception {
    invited("rt1", "rt1-m");
    assertThat(pathOf("rt1")).startsWith("bounces+");
    var report = failed(pathOf("rt1"), Facts.address("rt1"), "failed", "5.1.1");
    comesBack(report);
    comesBack(report.replace("<2026", "<again.2026"));

    await().untilAsserted(() -> assertThat(told("rt1", "suspended")).hasSize(1));
    await().until(() -> state("rt1|rt1-m|1|MEETING_SCHEDULED").equals("BOUNCED"));
    await().untilAsserted(() -> assertThat(bounces("rt1")).hasSize(1));
    assertThat(bounces("rt1").getFirst().at("/data/class").asString("")).isEqualTo("HARD");
    invited("rt1", "rt1-m2");
    assertThat(mails("rt1")).hasSize(1);
    assertThat(json(Tokens.of("rt1"), "/api/inbox").path("items")).hasSize(2);
    var domain = Facts.address("rt1").replaceFirst(".*@", "");
    assertThat(line(domain).path("suspended").asLong()).isPositive();
    assertThat(line(domain).at("/last/0/hard").asLong()).isPositive();
    assertThat(line(domain).at("/last/2/taken").asLong()).isPositive();

    var view = get(COORDINATOR, "/api/deliverability/addresses/rt1").returnResult(String.class);
    var etag = view.getResponseHeaders().getETag();
    assertThat(view.getResponseBody().blockFirst()).doesNotContain(Facts.address("rt1"));
    restored("rt1", "\"99\"", 412);
    restored("rt1", etag, 200);
    await().untilAsserted(() -> assertThat(told("rt1", "restored")).hasSize(1));
    invited("rt1", "rt1-m3");
    assertThat(mails("rt1")).hasSize(2);
    restored("rt1", "*", 409);
  }

  @Test
  void a_new_address_on_the_card_is_reachable_again() throws Exception {
    invited("rt2", "rt2-m");
    comesBack(failed(pathOf("rt2"), Facts.address("rt2"), "failed", "5.1.1"));
    await().untilAsserted(() -> assertThat(told("rt2", "suspended")).hasSize(1));

    facts.send(
        "people.v1",
        "people.person-card.v1",
        "rt2:5",
        "rt2",
        5,
        """
        {"person": "rt2", "name": "Reader", "address": "rt2.new@example.org", "zone": "America/Denver",
         "organisation": "az-dcs", "status": "ACTIVE"}""");

    await().untilAsserted(() -> assertThat(told("rt2", "restored")).hasSize(1));
    assertThat(told("rt2", "restored").getFirst().at("/data/how").asString(""))
        .isEqualTo("NEW_ADDRESS");
  }

  @Test
  void a_complaint_is_a_wish_that_the_person_sees_and_a_coordinator_too() throws Exception {
    invited("rt3", "rt3-m");
    comesBack(complaint("abuse", pathOf("rt3"), ""));

    await()
        .untilAsserted(
            () ->
                assertThat(json(Tokens.of("rt3"), "/api/preferences/me").path("choices").toString())
                    .contains("MINUTES", "OFF"));
    await()
        .untilAsserted(
            () ->
                assertThat(
                        json(COORDINATOR, "/api/deliverability/reports?kind=COMPLAINT&limit=200")
                            .toString())
                    .contains("\"person\":\"rt3\""));
    assertThat(told("rt3", "suspended")).isEmpty();
  }

  @Test
  void what_is_forged_or_cannot_be_read_is_kept_apart_with_its_cause() throws Exception {
    invited("rt4", "rt4-m");
    var forged = pathOf("rt4").replaceFirst("\\.[0-9a-f]{16}@", ".0123456789abcdef@");
    comesBack(failed(forged, Facts.address("rt4"), "failed", "5.1.1"));
    comesBack("From: a@example.org\nTo: " + pathOf("rt4") + "\nSubject: Hello\n\nHello.\n");
    comesBack(
        "From: a@example.org\nAuto-Submitted: auto-replied\nTo: " + pathOf("rt4") + "\n\nAway.\n");

    await()
        .untilAsserted(
            () ->
                assertThat(json(COORDINATOR, "/api/deliverability/quarantine").toString())
                    .contains("FORGED", "NO_REPORT")
                    .doesNotContain("AUTOMATIC", "example.org"));
    assertThat(state("rt4|rt4-m|1|MEETING_SCHEDULED")).isEqualTo("SENT");
    get(COORDINATOR, "/api/deliverability/quarantine?after=eHl6").expectStatus().isBadRequest();
    get(COORDINATOR, "/api/deliverability/reports?kind=NONE").expectStatus().isBadRequest();
  }

  @Test
  void who_is_forgotten_is_suspended_no_more_and_nothing_is_kept_of_their_mails() throws Exception {
    invited("rt5", "rt5-m");
    comesBack(failed(pathOf("rt5"), Facts.address("rt5"), "failed", "5.1.1"));
    await().untilAsserted(() -> assertThat(told("rt5", "suspended")).hasSize(1));

    topics.send("people.v1", "rt5", null);

    await().untilAsserted(() -> assertThat(told("rt5", "restored")).hasSize(1));
    await()
        .untilAsserted(
            () ->
                assertThat(json(COORDINATOR, "/api/deliverability/reports?limit=200").toString())
                    .doesNotContain("\"person\":\"rt5\""));
  }
}
