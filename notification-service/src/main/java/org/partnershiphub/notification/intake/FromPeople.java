package org.partnershiphub.notification.intake;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.Lesson.PersonSeen;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.platform.fact.Envelopes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The cards of people, the one topic with names and addresses, by the hundred. */
@Component
class FromPeople {

  private static final String CARD = "people.person-card.v1";

  private final Envelopes envelopes;
  private final Directory directory;
  private final Planning planning;

  FromPeople(Envelopes envelopes, Directory directory, Planning planning) {
    this.envelopes = envelopes;
    this.directory = directory;
    this.planning = planning;
  }

  record Card(
      PersonId person,
      @Nullable String name,
      @Nullable String address,
      ZoneId zone,
      @Nullable String organisation,
      Status status) {}

  enum Status {
    ACTIVE,
    DEPARTED
  }

  @Nullable PersonSeen read(Batch.Item item) {
    if (item.value().length == 0) {
      return null;
    }
    var envelope = envelopes.read(item.value());
    if (!CARD.equals(envelope.type())) {
      return null;
    }
    var card = envelopes.data(envelope, Card.class);
    return new PersonSeen(
        card.person(),
        envelope.number(),
        card.name(),
        card.address(),
        card.zone(),
        card.organisation(),
        card.status() == Status.DEPARTED);
  }

  Mono<Void> learn(List<PersonSeen> cards) {
    return Mono.fromRunnable(
        () -> {
          directory.learn(cards);
          planning.arrived(
              cards.stream().map(card -> "person:" + card.person()).distinct().toList());
        });
  }
}
