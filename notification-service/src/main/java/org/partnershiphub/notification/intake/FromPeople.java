package org.partnershiphub.notification.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.Addresses;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.Lesson.CardAt;
import org.partnershiphub.notification.directory.Lesson.PersonErased;
import org.partnershiphub.notification.directory.Lesson.PersonSeen;
import org.partnershiphub.notification.directory.Lesson.VerificationAsked;
import org.partnershiphub.notification.directory.Lesson.VerificationErased;
import org.partnershiphub.notification.directory.PersonCard.Standing;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.directory.VerificationCard;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.preferences.Wishing;
import org.partnershiphub.notification.push.PushWork;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.fact.Envelopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The cards of people and the addresses to be confirmed, the one topic with names and addresses, by
 * the hundred. A record without a value takes back what stood under its key.
 */
@Component
class FromPeople {

  private static final String CARD = "people.person-card.v1";
  private static final String VERIFICATION = "people.address-verification.v1";
  private static final String VERIFICATION_KEY = "verification:";

  private final Envelopes envelopes;
  private final Directory directory;
  private final Planning planning;
  private final Function<PersonId, Mono<Void>> forgotten;
  private final Function<List<PersonId>, Mono<Void>> seen;

  @Autowired
  FromPeople(
      Envelopes envelopes,
      Directory directory,
      Planning planning,
      PushWork pushes,
      Wishing wishing,
      Addresses addresses) {
    this(
        envelopes,
        directory,
        planning,
        person ->
            Mono.<Void>fromRunnable(() -> pushes.forget(person))
                .then(wishing.forget(person))
                .then(addresses.forget(person)),
        addresses::cardsSeen);
  }

  /**
   * @param forgotten what else is erased with a person
   * @param seen what else follows from cards
   */
  FromPeople(
      Envelopes envelopes,
      Directory directory,
      Planning planning,
      Function<PersonId, Mono<Void>> forgotten,
      Function<List<PersonId>, Mono<Void>> seen) {
    this.seen = seen;
    this.envelopes = envelopes;
    this.directory = directory;
    this.planning = planning;
    this.forgotten = forgotten;
  }

  record Card(
      PersonId person,
      @Nullable String name,
      @Nullable String address,
      ZoneId zone,
      @Nullable String organisation,
      String status) {}

  record Verification(PersonId person, String address, String token, Instant expiresAt) {

    @Override
    public String toString() {
      return "Verification[" + person + "]";
    }
  }

  /**
   * What a record says.
   *
   * @param key what it stands under
   * @param notice what somebody is to hear of it
   */
  record Heard(String key, Lesson lesson, @Nullable Notice notice) {

    boolean erases() {
      return lesson instanceof PersonErased || lesson instanceof VerificationErased;
    }
  }

  @Nullable Heard read(Batch.Item item) {
    if (item.erases()) {
      return erased(item);
    }
    var envelope = envelopes.read(item.value());
    return switch (envelope.type()) {
      case CARD -> card(envelope, item);
      case VERIFICATION -> verification(envelope, item);
      default -> null;
    };
  }

  private static @Nullable Heard erased(Batch.Item item) {
    var key = item.key();
    var place = item.place();
    if (key == null || place == null) {
      return null;
    }
    var lesson =
        key.startsWith(VERIFICATION_KEY)
            ? new VerificationErased(key, place)
            : new PersonErased(new PersonId(key), place);
    return new Heard(key, lesson, null);
  }

  private Heard card(Envelope envelope, Batch.Item item) {
    var card = envelopes.data(envelope, Card.class);
    var seen =
        new PersonSeen(
            card.person(),
            envelope.number(),
            card.name(),
            card.address(),
            card.zone(),
            card.organisation(),
            "DEPARTED".equals(card.status()));
    var place = item.place();
    return new Heard(card.person().value(), place == null ? seen : new CardAt(seen, place), null);
  }

  private Heard verification(Envelope envelope, Batch.Item item) {
    var asked = envelopes.data(envelope, Verification.class);
    var name = envelope.partitionkey();
    var version = envelope.number();
    var id = new NoticeId(asked.person(), name, version, NoticeKind.ADDRESS_VERIFICATION);
    var notice =
        Notice.planned(
            id, new Matter.Verification(name, asked.expiresAt()), List.of(), Origins.of(envelope));
    var card = new VerificationCard(name, asked.person(), asked.address(), asked.token(), version);
    return new Heard(name, new VerificationAsked(card, item.place()), notice);
  }

  Mono<Void> learn(List<Heard> batch) {
    return Mono.fromCallable(() -> take(standing(batch)))
        .flatMapIterable(it -> it)
        .concatMap(forgotten)
        .then(Mono.defer(() -> seen.apply(carded(batch))));
  }

  private static List<PersonId> carded(List<Heard> batch) {
    return batch.stream()
        .filter(it -> it.lesson() instanceof CardAt || it.lesson() instanceof PersonSeen)
        .map(it -> new PersonId(it.key()))
        .distinct()
        .toList();
  }

  /** What a later record of this batch takes back is not learned in between. */
  private static List<Heard> standing(List<Heard> batch) {
    var erasedAt = new HashMap<String, Integer>();
    for (int i = 0; i < batch.size(); i++) {
      if (batch.get(i).erases()) {
        erasedAt.put(batch.get(i).key(), i);
      }
    }
    var standing = new ArrayList<Heard>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      if (i >= erasedAt.getOrDefault(batch.get(i).key(), 0)) {
        standing.add(batch.get(i));
      }
    }
    return standing;
  }

  /** Who is to be forgotten elsewhere too. */
  private List<PersonId> take(List<Heard> heard) {
    directory.learn(heard.stream().map(Heard::lesson).toList());
    planning.plan(heard.stream().map(Heard::notice).filter(java.util.Objects::nonNull).toList());
    var gone = heard.stream().flatMap(it -> gone(it).stream()).toList();
    gone.forEach(planning::forget);
    planning.arrived(heard.stream().map(it -> "person:" + it.key()).distinct().toList());
    return gone;
  }

  /** Unless they have registered anew since. */
  private Optional<PersonId> gone(Heard heard) {
    if (heard.lesson() instanceof PersonErased(PersonId person, var place)) {
      var card = directory.people(List.of(person)).get(person);
      if (card != null && card.standing() == Standing.FORGOTTEN) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }
}
