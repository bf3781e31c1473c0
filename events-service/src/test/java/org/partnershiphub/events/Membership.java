package org.partnershiphub.events;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.testing.FactTopics;

/** Tells what membership-service would tell, with the numbers that its aggregates would give. */
public final class Membership {

  private static final AtomicInteger IDS = new AtomicInteger();

  private final FactTopics topics;
  private final Map<String, Long> sequences = new HashMap<>();

  public Membership(FactTopics topics) {
    this.topics = topics;
  }

  public void person(String person, String name, String status) {
    card(person, name, person + "@example.org", status);
  }

  public void card(String person, String name, @Nullable String address, String status) {
    var mail = address == null ? "" : ",\"address\":\"" + address + "\"";
    tell(
        "people.v1",
        "people.person-card.v1",
        person,
        person,
        """
        {"person":"%s","name":"%s"%s,"zone":"America/Phoenix","status":"%s"}"""
            .formatted(person, name, mail, status));
  }

  /** Membership takes the card of a forgotten person back. */
  public void erase(String person) {
    topics.send("people.v1", person, null);
  }

  public void jurisdiction(String what, String jurisdiction, String field, String day) {
    tell(
        "membership.v1",
        "membership.jurisdiction-" + what + ".v1",
        jurisdiction,
        jurisdiction,
        "{\"jurisdiction\":\"%s\",\"%s\":\"%s\"}".formatted(jurisdiction, field, day));
  }

  public void termStarted(String office, String person, String from, @Nullable String to) {
    var end = to == null ? "" : ",\"to\":\"" + to + "\"";
    tell(
        "membership.v1",
        "membership.office-term-started.v1",
        office,
        office,
        "{\"office\":\"%s\",\"person\":\"%s\",\"term\":\"%s:%s\",\"from\":\"%s\"%s}"
            .formatted(office, person, person, from, from, end));
  }

  public void termEnded(String office, String person, String from, String endedOn, String reason) {
    tell(
        "membership.v1",
        "membership.office-term-ended.v1",
        office,
        office,
        """
        {"office":"%s","person":"%s","term":"%s:%s","endedOn":"%s","reason":"%s"}"""
            .formatted(office, person, person, from, endedOn, reason));
  }

  /** {@code what} is {@code signed}, {@code renewed}, {@code expired} or {@code passed-on}. */
  public void statement(String what, String agreement, String person) {
    tell(
        "membership.v1",
        "membership.agreement-" + what + ".v1",
        agreement,
        agreement,
        """
        {"agreement":"%s","kind":"CONFIDENTIALITY_STATEMENT","party":"%s","partyKind":"PERSON",
         "effectiveOn":"2026-01-01","expiresOn":"2027-12-31","signedOn":"2026-01-01",
         "expiredOn":"2027-12-31","consequence":"CONFIDENTIAL_ACCESS_ENDED"}"""
            .formatted(agreement, person));
  }

  public void merged(String merged, String survivor) {
    tell(
        "membership.v1",
        "membership.persons-merged.v1",
        survivor,
        survivor,
        "{\"survivor\":\"%s\",\"merged\":\"%s\"}".formatted(survivor, merged));
  }

  private void tell(String topic, String type, String subject, String key, String data) {
    var number = sequences.merge(topic + subject, 1L, Long::sum);
    var id = "m" + IDS.incrementAndGet();
    topics.send(topic, key, FactTopics.fact(id, type, subject, key, number, data));
  }
}
