package org.partnershiphub.events.intake;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.AddressDigest;
import org.partnershiphub.events.audience.Card;
import org.partnershiphub.events.audience.Cards;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Spot;
import org.partnershiphub.events.calendars.Feeds;
import org.partnershiphub.events.invitations.NamedPeople;
import org.partnershiphub.platform.fact.Envelopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

/**
 * The cards of people, the one topic with names and addresses. A record without a value takes back
 * what stood under its key. It waits, because it is called on a listener thread and a record must
 * not be acknowledged before it is dealt with.
 */
@Configuration(proxyBeanMethods = false)
class PeopleIntake {

  static final String CARD = "people.person-card.v1";

  private static final Logger LOG = LoggerFactory.getLogger(PeopleIntake.class);
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String VERIFICATION = "verification:";

  private final Envelopes envelopes;
  private final Cards cards;
  private final NamedPeople people;
  private final Feeds feeds;

  PeopleIntake(Envelopes envelopes, Cards cards, NamedPeople people, Feeds feeds) {
    this.people = people;
    this.envelopes = envelopes;
    this.cards = cards;
    this.feeds = feeds;
  }

  /** What we read of a card. */
  record PersonCard(
      PersonId person, String name, @Nullable String address, ZoneId zone, String status) {

    Card card() {
      return new Card(
          person,
          name,
          zone,
          address == null ? null : AddressDigest.of(address),
          "DEPARTED".equals(status));
    }

    @Override
    public String toString() {
      return "PersonCard[" + person + "]";
    }
  }

  @Bean
  Consumer<Message<List<byte[]>>> peopleCards() {
    return this::hear;
  }

  /** A bad record is named to the container, so that it alone ends in the dead letters. */
  private void hear(Message<?> message) {
    var items = Records.of(message);
    for (int i = 0; i < items.size(); i++) {
      try {
        learn(items.get(i)).block(LIMIT);
      } catch (RuntimeException e) {
        LOG.warn("peopleCards failed on record {} of its batch: {}", i, e.toString());
        throw new BatchListenerFailedException("peopleCards: " + e.getMessage(), e, i);
      }
    }
  }

  private Mono<Void> learn(Records.Item item) {
    return item.erases() ? erased(item.key(), item.at()) : seen(item);
  }

  /** Under the keys of other things than people stand the confirmations of addresses. */
  private Mono<Void> erased(@Nullable String key, @Nullable Spot at) {
    return key == null || at == null || key.startsWith(VERIFICATION)
        ? Mono.empty()
        : cards
            .erase(new PersonId(key), at)
            .then(feeds.close(new PersonId(key)))
            .then(people.follow(new PersonId(key)));
  }

  private Mono<Void> seen(Records.Item item) {
    var envelope = envelopes.read(item.value());
    if (!CARD.equals(envelope.type())) {
      return Mono.empty();
    }
    var card = envelopes.data(envelope, PersonCard.class).card();
    return cards
        .note(card, envelope.number(), item.at())
        .then(card.departed() ? feeds.close(card.person()) : Mono.empty())
        .then(Mono.defer(() -> people.follow(card.person())));
  }
}
