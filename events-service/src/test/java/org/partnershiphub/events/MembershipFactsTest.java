package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.events.audience.AddressDigest;
import org.partnershiphub.events.audience.Card;
import org.partnershiphub.events.audience.Cards;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.Jurisdictions;
import org.partnershiphub.events.audience.Merges;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.Offices;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Signature;
import org.partnershiphub.events.audience.Statements;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.ContractRules;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What membership tells arrives, over Kafka and the store. */
@EventsServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembershipFactsTest {

  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  @Autowired private Jurisdictions jurisdictions;
  @Autowired private Offices offices;
  @Autowired private Statements statements;
  @Autowired private Merges merges;
  @Autowired private Cards cards;

  private FactTopics topics;
  private Membership membership;

  @BeforeAll
  void given(@Autowired Environment environment) {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    topics = new FactTopics(BackingServers.get().brokers(), prefix);
    membership = new Membership(topics);
  }

  @AfterAll
  void close() {
    topics.close();
  }

  private static void soon(ThrowingRunnable check) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(check);
  }

  private static PersonId person(String id) {
    return new PersonId(id);
  }

  private boolean active(String jurisdiction) {
    return jurisdictions.activeOn(DAY).block().contains(new JurisdictionId(jurisdiction));
  }

  private Card card(String person) {
    return cards.of(List.of(person(person))).block().get(person(person));
  }

  private Card known(String person) {
    var card = card(person);
    assertThat(card).as(person).isNotNull();
    return card;
  }

  private Signature signature(String person) {
    return statements
        .signatures(List.of(person(person)), DAY)
        .block()
        .getOrDefault(person(person), Signature.NONE);
  }

  @Test
  void the_producers_own_examples_are_understood() {
    for (var type :
        List.of(
            "membership.jurisdiction-activated.v1",
            "membership.jurisdiction-suspended.v1",
            "membership.jurisdiction-reinstated.v1",
            "membership.jurisdiction-withdrawn.v1",
            "membership.office-term-started.v1",
            "membership.office-term-changed.v1",
            "membership.office-term-ended.v1",
            "membership.agreement-signed.v1",
            "membership.agreement-renewed.v1",
            "membership.agreement-expired.v1",
            "membership.agreement-passed-on.v1",
            "membership.persons-merged.v1",
            "people.person-card.v1")) {
      var topic = type.substring(0, type.indexOf('.')) + ".v1";
      topics.send(
          topic,
          "example",
          FactTopics.fact("x" + type, type, "x" + type, "x", 1, ContractRules.exampleOf(type)));
    }

    soon(
        () -> {
          assertThat(active("az-dcs")).isTrue();
          assertThat(active("wa-dcyf")).isFalse();
          assertThat(offices.holders(new OfficeId("CO_CHAIR"), DAY).block())
              .contains(person("p049"));
          assertThat(signature("p178")).isEqualTo(Signature.IN_FORCE);
          assertThat(merges.survivors(List.of(person("p901"))).block())
              .containsEntry(person("p901"), person("p001"));
          assertThat(known("p001").name()).isEqualTo("Birch Foxglove");
        });
  }

  @Test
  void jurisdictions_come_pause_and_go() {
    membership.jurisdiction("activated", "mf-az", "activatedOn", "2025-01-01");
    soon(() -> assertThat(active("mf-az")).isTrue());
    membership.jurisdiction("suspended", "mf-az", "since", "2027-02-01");
    soon(() -> assertThat(active("mf-az")).isFalse());
    membership.jurisdiction("reinstated", "mf-az", "on", "2027-02-15");
    soon(() -> assertThat(active("mf-az")).isTrue());
    membership.jurisdiction("withdrawn", "mf-az", "effectiveOn", "2027-03-01");
    soon(() -> assertThat(active("mf-az")).isFalse());
  }

  @Test
  void a_forgotten_person_leaves_nothing_here() {
    membership.person("mf-gone", "Gone Forever", "ACTIVE");
    soon(() -> assertThat(card("mf-gone")).isNotNull());

    membership.erase("mf-gone");

    soon(() -> assertThat(card("mf-gone")).isNull());
    assertThat(cards.withAddress(AddressDigest.of("mf-gone@example.org")).hasElements().block())
        .isFalse();
  }

  @Test
  void repeated_reordered_and_late_facts_come_to_the_same() {
    var signed = statement("signed", 1);
    var expired = statement("expired", 2);
    for (var fact : List.of(expired, signed, expired, signed)) {
      topics.send("membership.v1", "mf-cs", fact);
    }
    var late =
        FactTopics.fact(
            "mf-w",
            "membership.jurisdiction-withdrawn.v1",
            "mf-wa",
            "mf-wa",
            4,
            "{\"jurisdiction\":\"mf-wa\",\"effectiveOn\":\"2027-02-01\",\"affected\":[]}");
    var early =
        FactTopics.fact(
            "mf-a",
            "membership.jurisdiction-activated.v1",
            "mf-wa",
            "mf-wa",
            2,
            "{\"jurisdiction\":\"mf-wa\",\"activatedOn\":\"2025-01-01\"}");
    for (var fact : List.of(late, early, early)) {
      topics.send("membership.v1", "mf-wa", fact);
    }
    membership.jurisdiction("activated", "mf-last", "activatedOn", "2025-01-01");
    topics.send("membership.v1", "mf-cs", statement("signed", 1));

    soon(
        () -> {
          assertThat(signature("mf-late")).isEqualTo(Signature.LAPSED);
          assertThat(active("mf-last")).isTrue();
          assertThat(jurisdictions.activeOn(LocalDate.of(2026, 1, 1)).block())
              .contains(new JurisdictionId("mf-wa"));
          assertThat(active("mf-wa")).isFalse();
        });
  }

  private static byte[] statement(String what, long number) {
    return FactTopics.fact(
        "mf-" + what,
        "membership.agreement-" + what + ".v1",
        "mf-cs",
        "mf-cs",
        number,
        """
        {"agreement":"mf-cs","kind":"CONFIDENTIALITY_STATEMENT","party":"mf-late",
         "effectiveOn":"2026-01-01","expiresOn":"2026-12-31"}""");
  }

  @Test
  void a_poison_record_goes_to_the_dead_letters_and_holds_up_nobody() {
    membership.person("mf-before", "Before Poison", "ACTIVE");
    topics.send("people.v1", "mf-poison", "{\"what\":1}".getBytes(StandardCharsets.UTF_8));
    topics.send("people.v1", "mf-poison", badCard("NO PERSON"));
    topics.send("membership.v1", "mf-poison", "nonsense".getBytes(StandardCharsets.UTF_8));
    topics.send("membership.v1", "mf-poison", term("no office"));
    membership.person("mf-after", "After Poison", "DEPARTED");
    membership.termStarted("MF_OFFICE", "mf-after", "2026-01-01", null);

    soon(
        () -> {
          assertThat(known("mf-before").departed()).isFalse();
          assertThat(known("mf-after").departed()).isTrue();
          assertThat(offices.holders(new OfficeId("MF_OFFICE"), DAY).block()).hasSize(1);
          assertThat(deadLetters("people.v1")).isEqualTo(2);
          assertThat(deadLetters("membership.v1")).isEqualTo(2);
        });
  }

  private long deadLetters(String topic) {
    return topics.records(topic + ".events.dlt").stream()
        .filter(it -> "mf-poison".equals(it.key()))
        .count();
  }

  private static byte[] badCard(String person) {
    return FactTopics.fact(
        "mf-bad",
        "people.person-card.v1",
        "x",
        "x",
        1,
        "{\"person\":\"%s\",\"name\":\"A B\",\"zone\":\"UTC\",\"status\":\"ACTIVE\"}"
            .formatted(person));
  }

  private static byte[] term(String office) {
    return FactTopics.fact(
        "mf-term",
        "membership.office-term-started.v1",
        "x",
        "x",
        1,
        "{\"office\":\"%s\",\"person\":\"p1\",\"term\":\"t\",\"from\":\"2026-01-01\"}"
            .formatted(office));
  }
}
