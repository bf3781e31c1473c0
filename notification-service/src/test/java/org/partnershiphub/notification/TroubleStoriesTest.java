package org.partnershiphub.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.Tokens;

/** What happens when the mail server, a record or an address is no good. */
class TroubleStoriesTest extends Stories {

  @Test
  void a_refused_address_is_told_and_the_inbox_has_the_notice() {
    SINK.onRecipient = to -> to.startsWith("t601") ? "550 5.1.1 No such user" : "250 ok";
    facts.person("t601", "Bounce Back", "America/Denver");
    facts.group("t6-g", "Bouncers", "WORKGROUP");
    march("t6-m", "t6-g");
    facts.issued("t6-m", 1, "SCHEDULED", "t6-g", "t601");
    await()
        .untilAsserted(
            () -> assertThat(state("t601|t6-m|1|MEETING_SCHEDULED")).isEqualTo("BOUNCED"));

    await().untilAsserted(() -> assertThat(bounces("t601")).hasSize(1));
    assertThat(bounces("t601").getFirst().at("/data/class").asString("")).isEqualTo("HARD");
    assertThat(json(Tokens.of("t601"), "/api/inbox").path("items")).hasSize(1);
    march("t6-m2", "t6-g");
    facts.issued("t6-m2", 1, "SCHEDULED", "t6-g", "t601");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        json(Tokens.of("t601"), "/api/inbox/unread-count").path("unread").asLong())
                    .isEqualTo(2));
    assertThat(bounces("t601")).hasSize(1);
    var second = json(COORDINATOR, "/api/notices/" + encoded("t601|t6-m2|1|MEETING_SCHEDULED"));
    assertThat(second.at("/deliveries/0/reason").asString("")).isEqualTo("ADDRESS_REFUSED");
    assertThat(json(COORDINATOR, "/api/deliverability/reports?kind=HARD&limit=200").path("items"))
        .filteredOn(it -> it.path("person").asString("").equals("t601"))
        .extracting(it -> it.path("status").asString(""))
        .containsExactly("5.1.1");
  }

  @Test
  void a_mail_that_is_put_off_is_tried_again() {
    var answers = new java.util.concurrent.atomic.AtomicInteger();
    SINK.onRecipient =
        to ->
            to.startsWith("t701") && answers.incrementAndGet() == 1
                ? "451 4.7.1 Come back later"
                : "250 ok";
    facts.person("t701", "Grey Listed", "America/Denver");
    facts.group("t7-g", "Patients", "WORKGROUP");
    march("t7-m", "t7-g");
    facts.issued("t7-m", 1, "SCHEDULED", "t7-g", "t701");

    await().untilAsserted(() -> assertThat(subjects("t701")).hasSize(1));
    await()
        .untilAsserted(() -> assertThat(state("t701|t7-m|1|MEETING_SCHEDULED")).isEqualTo("SENT"));
    var attempts =
        json(COORDINATOR, "/api/notices/" + encoded("t701|t7-m|1|MEETING_SCHEDULED"))
            .at("/deliveries/0/attempts");
    assertThat(attempts).hasSize(2);
    assertThat(attempts.get(0).path("messageId")).isEqualTo(attempts.get(1).path("messageId"));
  }

  @Test
  void mails_wait_for_a_server_that_is_away_and_the_inbox_does_not() throws Exception {
    facts.person("ti01", "Patient Reader", "America/Denver");
    facts.group("ti-g", "Patient Group", "WORKGROUP");
    march("ti-m", "ti-g");
    SINK.goAway();
    try {
      facts.issued("ti-m", 1, "SCHEDULED", "ti-g", "ti01");
      await()
          .untilAsserted(
              () -> assertThat(json(Tokens.of("ti01"), "/api/inbox").path("items")).hasSize(1));
      assertThat(state("ti01|ti-m|1|MEETING_SCHEDULED")).isIn("PLANNED", "WAITING");
    } finally {
      SINK.comeBack();
    }
    await()
        .atMost(java.time.Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(subjects("ti01")).hasSize(1));
    await()
        .untilAsserted(() -> assertThat(state("ti01|ti-m|1|MEETING_SCHEDULED")).isEqualTo("SENT"));
    assertThat(topics.records("deliveries.v1.notification.dlt")).hasSizeLessThan(2);
  }

  @Test
  void a_batch_with_a_bad_record_loses_only_that() {
    facts.person("t801", "Good Neighbour", "America/Denver");
    facts.group("t8-g", "Neighbours", "WORKGROUP");
    march("t8-m", "t8-g");
    topics.send("deliveries.v1", "t801", "no delivery at all".getBytes(UTF_8));
    topics.send("people.v1", "t801", "{\"specversion\":\"1.0\"}".getBytes(UTF_8));
    facts.issued("t8-m", 1, "SCHEDULED", "t8-g", "t801");

    await().untilAsserted(() -> assertThat(subjects("t801")).hasSize(1));
    await()
        .untilAsserted(
            () -> assertThat(topics.records("deliveries.v1.notification.dlt")).hasSize(1));
    await()
        .untilAsserted(() -> assertThat(topics.records("people.v1.notification.dlt")).hasSize(1));
  }
}
