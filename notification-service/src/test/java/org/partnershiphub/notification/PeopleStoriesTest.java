package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnershiphub.notification.mail.Parts;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What people hear of themselves, and what is left of those who are forgotten. */
@ExtendWith(OutputCaptureExtension.class)
class PeopleStoriesTest extends Stories {

  @Autowired MongoClient mongo;

  @Value("${spring.mongodb.database}")
  String database;

  /** Every document that this service keeps. */
  private String everything() {
    var all = new ArrayList<String>();
    for (var name : mongo.getDatabase(database).listCollectionNames()) {
      for (Document it : mongo.getDatabase(database).getCollection(name).find()) {
        all.add(name + " " + it.toJson());
      }
    }
    return String.join("\n", all);
  }

  private void verification(String person, int sequence, String address, String token) {
    facts.send(
        "people.v1",
        "people.address-verification.v1",
        person,
        "verification:" + person + ":a2",
        sequence,
        """
        {"person": "%s", "address": "%s", "token": "%s", "expiresAt": "2026-11-25T15:00:00Z"}"""
            .formatted(person, address, token));
  }

  private static List<MimeMessage> mailsTo(String address) {
    return SINK.kept.getOrDefault(address, List.of()).stream().map(WithSink::read).toList();
  }

  @Test
  void an_address_to_be_confirmed_gets_the_link_and_nothing_of_it_is_kept(CapturedOutput output)
      throws Exception {
    facts.person("va01", "Sorrel Verifier", "America/Denver");
    verification("va01", 2, "sorrel@private.example.net", "tok-va01-secret");
    await().untilAsserted(() -> assertThat(mailsTo("sorrel@private.example.net")).hasSize(1));

    var mail = mailsTo("sorrel@private.example.net").getFirst();
    assertThat(Parts.of(mail).text())
        .contains("https://hub.example.org/api/address-confirmations/tok-va01-secret");
    assertThat(Parts.of(mail).html())
        .contains("href=\"https://hub.example.org/api/address-confirmations/tok-va01-secret\"");
    assertThat(mails("va01")).as("not to the address on the card").isEmpty();
    await()
        .untilAsserted(
            () ->
                assertThat(everything())
                    .contains("ADDRESS_VERIFICATION")
                    .doesNotContain("tok-va01-secret")
                    .doesNotContain("sorrel@private.example.net"));
    verification("va01", 2, "sorrel@private.example.net", "tok-va01-secret");
    facts.person("va01", 3, "Sorrel Again", "America/Denver", "ACTIVE");
    await().untilAsserted(() -> assertThat(everything()).contains("Sorrel Again"));
    assertThat(everything()).doesNotContain("tok-va01-secret");
    assertThat(mailsTo("sorrel@private.example.net")).hasSize(1);
    assertThat(json(Tokens.of("va01"), "/api/inbox").toString()).doesNotContain("tok-va01");
    assertThat(output.getAll()).doesNotContain("tok-va01-secret");
  }

  @Test
  void an_address_that_is_taken_back_in_time_gets_nothing() {
    verification("vb01", 2, "late@private.example.net", "tok-vb01");
    topics.send("people.v1", "verification:vb01:a2", null);
    facts.person("vb01", "Late Verifier", "America/Denver");

    await()
        .untilAsserted(
            () ->
                assertThat(state("vb01|verification:vb01:a2|2|ADDRESS_VERIFICATION"))
                    .isEqualTo("SUPPRESSED"));
    assertThat(mailsTo("late@private.example.net")).isEmpty();
    assertThat(everything()).doesNotContain("tok-vb01");
  }

  @Test
  void nothing_is_left_of_somebody_who_is_forgotten(CapturedOutput output) {
    SINK.onRecipient =
        to -> to.startsWith("vc01") ? "550 5.1.1 <" + to + "> No such user" : "250 ok";
    facts.group("vc-g", "Forgetters", "WORKGROUP");
    facts.person("vc01", "Forgotten Quillfeather", "America/Denver");
    facts.person("vc02", "Lead Vesper", "America/Denver");
    facts.send(
        "membership.v1",
        "membership.jurisdiction-registered.v1",
        "az-dcs",
        "az-dcs",
        1,
        "{\"jurisdiction\": \"az-dcs\", \"name\": \"Arizona\", \"kind\": \"STATE\"}");
    facts.send(
        "membership.v1",
        "membership.jurisdiction-lead-named.v1",
        "az-dcs",
        "az-dcs",
        2,
        "{\"jurisdiction\": \"az-dcs\", \"lead\": \"vc02\"}");
    march("vc-m", "vc-g");
    facts.issued("vc-m", 1, "SCHEDULED", "vc-g", "vc01");
    await()
        .untilAsserted(
            () -> assertThat(state("vc01|vc-m|1|MEETING_SCHEDULED")).isEqualTo("BOUNCED"));
    facts.send(
        "membership.v1",
        "membership.departure-suspected.v1",
        "vc01",
        "vc01",
        7,
        "{\"person\": \"vc01\", \"evidence\": \"A_NEW_SIGN\", \"firstSeen\": \"2026-11-23T15:00:00Z\"}");
    await()
        .untilAsserted(
            () ->
                assertThat(subjects("vc02"))
                    .containsExactly("Has Forgotten Quillfeather left? Sign of Mon Nov 23, 2026"));
    await().untilAsserted(() -> assertThat(everything()).contains("Has Forgotten Quillfeather"));
    topics.send("people.v1", "vc01", null);
    march("vc-m2", "vc-g");
    facts.issued("vc-m2", 1, "SCHEDULED", "vc-g", "vc01");
    await()
        .untilAsserted(
            () -> assertThat(state("vc01|vc-m2|1|MEETING_SCHEDULED")).isEqualTo("SUPPRESSED"));

    await()
        .untilAsserted(
            () ->
                assertThat(everything())
                    .doesNotContain("Quillfeather")
                    .doesNotContain(Facts.address("vc01")));
    assertThat(output.getAll())
        .doesNotContain("Quillfeather")
        .doesNotContain(Facts.address("vc01"));
    var log = json(COORDINATOR, "/api/notices?person=vc01");
    assertThat(log.toString()).contains("BOUNCED").contains("FORGOTTEN").contains("(address)");
  }

  @Test
  void what_was_sent_after_a_departure_that_was_told_late_is_marked_in_the_log() {
    facts.group("vd-g", "Late News", "WORKGROUP");
    facts.person("vd01", "Late Leaver", "America/Denver");
    march("vd-m", "vd-g");
    facts.issued("vd-m", 1, "SCHEDULED", "vd-g", "vd01");
    await().untilAsserted(() -> assertThat(mails("vd01")).hasSize(1));
    await()
        .untilAsserted(() -> assertThat(state("vd01|vd-m|1|MEETING_SCHEDULED")).isEqualTo("SENT"));
    assertThat(why("vd01", "vd-m")).doesNotContain("before we knew");
    topics.send(
        "membership.v1",
        "vd01",
        new String(
                org.partnershiphub.platform.testing.FactTopics.fact(
                    "vd-departure",
                    "membership.affiliation-ended.v1",
                    "vd01",
                    "vd01",
                    5,
                    "{\"person\": \"vd01\", \"affiliation\": \"a\", \"organisation\": \"az-dcs\", \"organisationKind\": \"JURISDICTION\", \"endedOn\": \"2026-11-20\", \"reason\": \"DEPARTED\"}"),
                java.nio.charset.StandardCharsets.UTF_8)
            .replace("2026-11-23T15:00:00Z", "2026-11-28T15:00:00Z")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    await()
        .untilAsserted(
            () ->
                assertThat(why("vd01", "vd-m"))
                    .contains(
                        "It was sent on Mon Nov 23, 2026, before we knew (on Sat Nov 28, 2026) that the person had left on Fri Nov 20, 2026."));
    assertThat(json(COORDINATOR, "/api/notices?person=vd01").toString()).contains("before we knew");
    assertThat(state("vd01|vd-m|1|MEETING_SCHEDULED")).isEqualTo("SENT");
  }

  private String why(String person, String subject) {
    return json(COORDINATOR, "/api/notices/why?person=" + person + "&subject=" + subject)
        .toString();
  }
}
