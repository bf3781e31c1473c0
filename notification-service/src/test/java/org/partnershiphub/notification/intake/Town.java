package org.partnershiphub.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.partnershiphub.notification.deliverability.AddressBook;
import org.partnershiphub.notification.delivery.Couriers;
import org.partnershiphub.notification.delivery.InFlight;
import org.partnershiphub.notification.delivery.InMemoryInFlight;
import org.partnershiphub.notification.delivery.MailServerAway;
import org.partnershiphub.notification.delivery.Parcel;
import org.partnershiphub.notification.directory.InMemoryDirectory;
import org.partnershiphub.notification.mail.Carried;
import org.partnershiphub.notification.mail.Carrier;
import org.partnershiphub.notification.mail.Mail;
import org.partnershiphub.notification.notices.Addressing;
import org.partnershiphub.notification.notices.InMemoryErrands;
import org.partnershiphub.notification.notices.InMemoryNotices;
import org.partnershiphub.notification.notices.InMemoryReplacements;
import org.partnershiphub.notification.notices.Matrix;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.notices.ReplacementSettings;
import org.partnershiphub.notification.preferences.InMemoryPreferences;
import org.partnershiphub.notification.preferences.Wishing;
import org.partnershiphub.notification.reminders.InMemoryTimers;
import org.partnershiphub.notification.reminders.Reminders;
import org.partnershiphub.notification.reminders.Reminding;
import org.partnershiphub.platform.fact.Envelopes;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole pipeline from the bytes of a fact to a mail, without a broker, a store or a mail
 * server, and with crashes: what is hit by one is repeated later, as Kafka would.
 */
final class Town {

  static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

  /** The process ends here. */
  static final class Crash extends RuntimeException {}

  final InMemoryDirectory directory = new InMemoryDirectory();
  final InMemoryErrands errands = new InMemoryErrands();
  final InMemoryNotices notices = new InMemoryNotices();
  final List<Mail> mails = new ArrayList<>();
  private final Set<String> leftHeard = new HashSet<>();
  final Set<NoticeId> lane = new LinkedHashSet<>();
  final InMemoryPreferences preferences = new InMemoryPreferences();
  private final InFlight inFlight = new InMemoryInFlight();

  /** As whoever queues what is due does. */
  private static final Duration PUT_OFF = Duration.ofMinutes(1);

  private static final ReplacementSettings REPLACEMENTS =
      new ReplacementSettings(Duration.ZERO, Duration.ofDays(7), 26);

  /** Whether some mails are too fast for their domains. */
  boolean paced;

  private final Random random;
  private double crashes;

  /** How often a crash came between a mail and the note that it was taken. */
  private int unnoted;

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Envelopes envelopes =
      new Envelopes("notification-service", JsonMapper.builder().build(), () -> "x", clock);
  private final Intake meetings;
  private final Intake community;
  private final Intake membership;
  private final FromPeople people;
  private final Addressing addressing;
  private final org.partnershiphub.notification.delivery.Courier courier;
  private final Reminding reminding;
  private final InMemoryTimers timers = new InMemoryTimers();
  private Consumer<byte[]> overhears = fact -> {};
  private long position;
  private final InMemoryReplacements replacements = new InMemoryReplacements();
  private Instant looksAt = NOW;

  /** Whether there is no mail server. */
  boolean away;

  Town(Random random, double crashes) {
    this.random = random;
    this.crashes = crashes;
    var planning = new Planning(notices, this::queue, told -> () -> {});
    var intakes = new Intakes(envelopes, new SimpleMeterRegistry(), Duration.ofSeconds(5));
    var wishing = new Wishing(preferences, directory, Matrix.RULES, clock);
    var tidings = new Tidings(planning, errands, clock);
    reminding = Reminders.on(timers, directory, preferences, notices, planning);
    var book = new AddressBook(directory, () -> looksAt);
    meetings =
        new FromMeetings(
                List.of(
                    new OfMeetings(directory, planning, reminding),
                    new OfSeries(directory, planning, reminding),
                    new OfInvitations(planning),
                    new OfRecords(notices, planning),
                    new OfAnswers(directory, planning, tidings)))
            .intake(intakes);
    community =
        new FromCommunity(
                directory,
                planning,
                new OfVacancies(replacements, REPLACEMENTS),
                new OfComposition(directory, tidings),
                new OfCalls(directory, planning))
            .intake(intakes);
    var chapters =
        List.<FromMembership.Chapter>of(
            new OfPersons(
                directory,
                planning,
                tidings,
                wishing,
                book.addresses,
                replacements,
                clock,
                REPLACEMENTS),
            new OfJurisdictions(directory, planning, tidings, replacements, clock),
            new OfRosters(directory, tidings),
            new OfTerms(directory, tidings),
            new OfAgreements(
                directory, tidings, new AgreementSettings(java.time.Duration.ofDays(30))));
    membership = new FromMembership(chapters).intake(intakes);
    addressing = new Addressing(errands, directory, planning, () -> looksAt);
    people =
        new FromPeople(
            envelopes,
            directory,
            planning,
            person -> wishing.forget(person).then(book.addresses.forget(person)),
            book.addresses::cardsSeen);
    courier =
        Couriers.courier(
            notices,
            directory,
            preferences,
            inFlight,
            carrier(),
            planning,
            book.addresses,
            () -> looksAt);
  }

  private void queue(Collection<NoticeId> planned) {
    mayCrash();
    lane.addAll(planned);
  }

  private Carrier carrier() {
    return new Carrier() {
      @Override
      public int atOnce() {
        return 1;
      }

      @Override
      public List<Carried> carry(List<Mail> some, IntConsumer taken) {
        return Town.this.carry(some, taken);
      }
    };
  }

  private List<Carried> carry(List<Mail> some, IntConsumer taken) {
    var carried = new ArrayList<Carried>();
    if (away) {
      some.forEach(it -> carried.add(new Carried.NotTried("no mail server")));
      return carried;
    }
    for (var mail : some) {
      mayCrash();
      if (leftHeard.contains(mail.to())) {
        throw new AssertionError(
            "A mail to " + mail.to() + ", of whom we had heard that they left");
      }
      if (paced && random.nextDouble() < crashes / 2) {
        carried.add(new Carried.Held(looksAt.plusSeconds(60)));
        continue;
      }
      mails.add(mail);
      unnoted++;
      mayCrash();
      carried.add(new Carried.Accepted("250 ok"));
      taken.accept(carried.size() - 1);
      unnoted--;
    }
    mayCrash();
    return carried;
  }

  private void mayCrash() {
    if (random.nextDouble() < crashes) {
      throw new Crash();
    }
  }

  /** Hears a fact until it is acknowledged; a crash in the middle repeats it. */
  void hear(byte[] fact) {
    overhears.accept(fact);
    for (int attempt = 0; attempt < 50; attempt++) {
      try {
        route(fact);
        noteDeparture(fact);
        return;
      } catch (Crash e) {
        // The offset was not committed.
      }
    }
    throw new AssertionError("Crashed fifty times in a row");
  }

  private void noteDeparture(byte[] fact) {
    var envelope = envelopes.read(fact);
    var left = envelope.type().equals("membership.affiliation-ended.v1");
    if (left || envelope.data().path("status").asString("").equals("DEPARTED")) {
      leftHeard.add(envelope.data().path("person").asString("") + "@example.org");
    }
  }

  private void route(byte[] fact) {
    var type = envelopes.read(fact).type();
    switch (type.substring(0, type.indexOf('.'))) {
      case "people" -> people(new Batch.Item(fact, "key", 0, offset(fact), 0));
      case "meetings" -> meetings.hear(fact);
      case "community" -> community.hear(fact);
      default -> membership.hear(fact);
    }
  }

  /** Our facts are numbered as they were told, which is where they stand on their topic. */
  private long offset(byte[] fact) {
    return Long.parseLong(envelopes.read(fact).id().substring(1));
  }

  private void people(Batch.Item item) {
    var heard = people.read(item);
    if (heard != null) {
      people.learn(List.of(heard)).block();
    }
  }

  /** Hears that a record of people was taken back. */
  void hearErased(String key, long offset) {
    for (int attempt = 0; attempt < 50; attempt++) {
      try {
        people(new Batch.Item(new byte[0], key, 0, offset, 0));
        return;
      } catch (Crash e) {
        // It comes again.
      }
    }
    throw new AssertionError("Crashed fifty times in a row");
  }

  /** Delivers some of what is queued. */
  void deliverSome() {
    deliver(1 + random.nextInt(Math.max(1, lane.size())));
  }

  /** Delivers all that can be without time passing. */
  void drain() {
    for (int round = 0; round < 200 && !lane.isEmpty(); round++) {
      deliver(lane.size());
    }
  }

  /** A day passes, in which nobody looks. */
  void tomorrow() {
    looksAt = looksAt.plus(Duration.ofDays(1));
  }

  /** Somebody hears all that is told from now on. */
  void overhear(Consumer<byte[]> listener) {
    overhears = listener;
  }

  /** Nothing crashes any more, and what is queued is delivered. */
  void calm() {
    crashes = 0;
    drain();
  }

  /** The timers ring, and what comes of it is delivered. */
  void ringAt(Instant now) {
    ringWithoutDelivery(now);
    deliverAt(now);
  }

  void ringWithoutDelivery(Instant now) {
    looksAt = now;
    Reminders.ring(reminding, now);
  }

  void deliverAt(Instant now) {
    looksAt = now;
    drain();
  }

  /** The same timers ring once more, as when a crash came before it was noted that they did. */
  void ringAgain(Instant now) {
    var before = timers.copy();
    ringAt(now);
    timers.restore(before);
  }

  /** Delivers this one with what is queued. */
  void again(NoticeId notice) {
    lane.add(notice);
    drain();
  }

  /** Delivers all that can be, until nothing moves any more; the crashes are over. */
  void deliverAll() {
    crashes = 0;
    for (int round = 0; round < 60; round++) {
      looksAt = looksAt.plus(Duration.ofDays(1));
      addressing.look();
      lane.addAll(notices.due(looksAt, looksAt.plus(PUT_OFF), Integer.MAX_VALUE));
      while (!lane.isEmpty()) {
        deliver(lane.size());
      }
    }
  }

  private void deliver(int most) {
    var batch =
        lane.stream()
            .limit(most)
            .map(it -> new Parcel(it, it.person().hashCode() & 3, position++))
            .toList();
    if (batch.isEmpty()) {
      return;
    }
    try {
      courier.deliver(batch).block();
      batch.forEach(it -> lane.remove(it.notice()));
    } catch (Crash e) {
      // The batch stays in its lane.
    } catch (MailServerAway e) {
      // And so it does while there is nobody to take it.
      return;
    }
    // A record may come twice all the same.
    if (random.nextInt(4) == 0) {
      lane.add(batch.get(random.nextInt(batch.size())).notice());
    }
  }

  /** Mails that were sent again; there is one connection, so at most one for each crash. */
  void assertFewRepeats() {
    assertThat(mails.size() - messageIds().size())
        .as("mails sent again, with %d crashes before a note", unnoted)
        .isLessThanOrEqualTo(unnoted);
  }

  Set<String> messageIds() {
    var ids = new HashSet<String>();
    mails.forEach(mail -> ids.add(mail.id()));
    return ids;
  }
}
