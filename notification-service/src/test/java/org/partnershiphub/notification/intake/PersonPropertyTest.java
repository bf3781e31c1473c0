package org.partnershiphub.notification.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.mail.MailTokens;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Reason;
import org.partnershiphub.platform.testing.FactTopics;

/**
 * People leave, move on, are merged and are forgotten, and their facts come in every order, more
 * than once, with crashes in between. A failure prints its seed; {@code -Dseed=} runs that one.
 */
class PersonPropertyTest {

  private static final int RUNS = 300;
  private static final List<String> PEOPLE = List.of("q1", "q2", "q3", "q4", "q5", "q6");

  /** What one topic says, in its order; an empty value takes back what stood under the key. */
  private record Told(String key, byte[] fact, long offset) {}

  private final List<Told> told = new ArrayList<>();
  private final Set<String> left = new HashSet<>();
  private final Set<String> forgotten = new HashSet<>();
  private final Set<String> merged = new HashSet<>();

  /** How many mails had gone out when we first heard that a person had two records. */
  private final Map<String, Integer> mergerKnown = new HashMap<>();

  private int number;

  @Test
  void whoever_left_or_is_forgotten_hears_nothing_and_nobody_hears_twice() {
    var only = Long.getLong("seed");
    for (int run = 0; run < (only == null ? RUNS : 1); run++) {
      var seed = only == null ? 20261125L + run : only;
      try {
        new PersonPropertyTest().tryOut(new Random(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    System.out.println("seeds from " + (only == null ? 20261125L : only));
  }

  private void tryOut(Random random) {
    tell(random);
    var town = new Town(random, random.nextBoolean() ? 0.02 : 0.25);
    var heard = new ArrayList<>(told);
    for (int i = 0; i < told.size() / 2; i++) {
      heard.add(told.get(random.nextInt(told.size())));
    }
    Collections.shuffle(heard, random);
    for (var it : heard) {
      if (it.fact().length == 0) {
        town.hearErased(it.key(), it.offset());
      } else {
        town.hear(it.fact());
        if (new String(it.fact(), UTF_8).contains("persons-merged")) {
          mergerKnown.putIfAbsent(it.key().replace("-s", ""), town.mails.size());
        }
      }
      if (random.nextInt(3) == 0) {
        town.deliverSome();
      }
    }
    town.deliverAll();
    check(town);
    town.assertFewRepeats();
  }

  private void tell(Random random) {
    fact(
        "community.group-created.v1",
        "g1",
        1,
        "{'group':'g1','name':'Group','category':'WORKGROUP','confidential':false}");
    fact(
        "membership.jurisdiction-registered.v1",
        "o1",
        1,
        "{'jurisdiction':'o1','name':'Arizona','kind':'STATE'}");
    for (var person : PEOPLE) {
      card(person, 1, person + "@example.org", "o1", "ACTIVE");
      placeEnded(person, 1);
      if (random.nextBoolean()) {
        verification(person, 2, random);
      }
      switch (random.nextInt(4)) {
        case 0 -> leaves(person, random);
        case 1 -> forgets(person);
        case 2 -> merges(person);
        default -> {}
      }
      placeEnded(person, 2);
    }
  }

  private void leaves(String person, Random random) {
    left.add(person);
    fact(
        "membership.affiliation-ended.v1",
        person,
        3,
        "{'person':'%s','affiliation':'a','organisation':'o1','organisationKind':'JURISDICTION','endedOn':'2026-11-20','reason':'%s'}"
            .formatted(person, random.nextBoolean() ? "DEPARTED" : "A_NEW_REASON"));
    if (random.nextBoolean()) {
      card(person, 4, person + "@elsewhere.example.org", "o2", "ACTIVE");
    } else {
      card(person, 4, null, null, "DEPARTED");
    }
  }

  private void forgets(String person) {
    forgotten.add(person);
    erase(person);
    erase("verification:" + person + ":a2");
  }

  /** Into a record with the same address, which has heard, or hears, of the same. */
  private void merges(String person) {
    merged.add(person);
    card(person + "-s", 1, person + "@example.org", "o1", "ACTIVE");
    placeEnded(person + "-s", 1);
    fact(
        "membership.persons-merged.v1",
        person + "-s",
        5,
        "{'survivor':'%s-s','merged':'%s'}".formatted(person, person));
    erase(person);
    erase("verification:" + person + ":a2");
  }

  private void verification(String person, int sequence, Random random) {
    var fact =
        "{'person':'%s','address':'%s@new.example.org','token':'tok-%s','expiresAt':'%s'}"
            .formatted(
                person,
                person,
                person,
                random.nextBoolean() ? "2026-12-23T15:00:00Z" : "2026-11-23T14:59:59Z");
    fact(
        "people.address-verification.v1", person, "verification:" + person + ":a2", sequence, fact);
  }

  private void card(
      String person, int sequence, String address, String organisation, String status) {
    fact(
        "people.person-card.v1",
        person,
        sequence,
        "{'person':'%s','name':'Name of %s',%s%s'zone':'America/Phoenix','status':'%s'}"
            .formatted(
                person,
                person,
                address == null ? "" : "'address':'" + address + "',",
                organisation == null ? "" : "'organisation':'" + organisation + "',",
                status));
  }

  private void placeEnded(String person, int sequence) {
    fact(
        "community.seat-vacated.v1",
        "g1",
        sequence,
        "{'group':'g1','person':'%s','on':'2026-11-20','reason':'RESIGNED'}".formatted(person));
  }

  private void erase(String key) {
    told.add(new Told(key, new byte[0], number++));
  }

  private void fact(String type, String subject, long sequence, String data) {
    fact(type, subject, subject, sequence, data);
  }

  private void fact(String type, String subject, String key, long sequence, String data) {
    var bytes =
        FactTopics.fact("f" + number, type, subject, key, sequence, data.replace('\'', '"'));
    told.add(new Told(key, bytes, number++));
  }

  private void check(Town town) {
    assertThat(town.notices.all()).as("everything comes to an end").allMatch(Notice::settled);
    for (var notice : town.notices.all()) {
      var person = notice.id().person().value();
      if (forgotten.contains(person) && notice.progress().state() == State.SUPPRESSED) {
        assertThat(notice.progress().reason())
            .isIn(Reason.FORGOTTEN, Reason.SETTLED_MEANWHILE, Reason.TOO_LATE);
      }
    }
    nobodyHearsTwice(town);
    theSurvivorHears(town);
    nothingIsKept(town);
  }

  /**
   * From when we know of it. A mail whose outcome a crash hid may have gone out or not, and is
   * rather said again than not at all.
   */
  private void nobodyHearsTwice(Town town) {
    var ids =
        town.notices.all().stream()
            .collect(Collectors.toMap(it -> MailTokens.of(it.id()), Notice::id));
    var sure =
        town.notices.all().stream()
            .filter(it -> it.sentTo() != null)
            .map(Notice::id)
            .collect(Collectors.toUnmodifiableSet());
    var toldAs = new HashMap<String, Set<NoticeId>>();
    for (int i = 0; i < town.mails.size(); i++) {
      var id = ids.get(town.mails.get(i).id());
      var human = id.person().value().replace("-s", "");
      var before =
          toldAs.computeIfAbsent(
              human + "|" + id.subject() + "|" + id.version() + "|" + id.kind(),
              it -> new HashSet<>());
      var known = mergerKnown.getOrDefault(human, Integer.MAX_VALUE);
      assertThat(i >= known && before.stream().anyMatch(it -> !it.equals(id)))
          .as("%s is told again what they heard as %s", human, before)
          .isFalse();
      if (sure.contains(id)) {
        before.add(id);
      }
    }
  }

  /** What is said to a record that is merged reaches the human. */
  private void theSurvivorHears(Town town) {
    for (var person : merged) {
      for (int version = 1; version <= 2; version++) {
        var of = version;
        assertThat(
                town.notices.all().stream()
                    .filter(it -> it.id().kind() == NoticeKind.PLACE_ENDED)
                    .filter(it -> it.id().version() == of)
                    .filter(it -> it.id().person().value().replace("-s", "").equals(person))
                    .filter(it -> it.progress().state() == State.SENT))
            .as(person + " hears of version " + version)
            .isNotEmpty();
      }
    }
  }

  /** Neither the address that was confirmed nor that of the forgotten is anywhere. */
  private void nothingIsKept(Town town) {
    for (var person : PEOPLE) {
      assertThat(town.directory.verifications(List.of("verification:" + person + ":a2")))
          .as("%s: no address waits any more", person)
          .isEmpty();
    }
    for (var mail : town.mails) {
      if (mail.to().endsWith("@new.example.org")) {
        assertThat(new String(mail.bytes(), UTF_8).replace("=\r\n", ""))
            .contains("/api/address-confirmations/tok-");
      }
    }
    var kept = town.notices.outcomes.toString() + town.notices.all();
    assertThat(kept).doesNotContain("tok-").doesNotContain("@new.example.org");
    for (var person : forgotten) {
      assertThat(kept).doesNotContain("Name of " + person).doesNotContain(person + "@example.org");
    }
  }
}
