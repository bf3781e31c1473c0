package org.partnershiphub.events.audience;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People as membership describes them, until it takes a card back. */
public interface Cards {

  /**
   * The latest card replaces those before; what was erased does not come back.
   *
   * @param at null when an operator replays it; then it counts unless the person was ever erased
   */
  Mono<Void> note(Card card, long number, @Nullable Spot at);

  /** Nothing of what stood before this record is left. */
  Mono<Void> erase(PersonId person, Spot at);

  /** Of these people, those who have a card. */
  Mono<Map<PersonId, Card>> of(Collection<PersonId> people);

  /**
   * Of these people, those who have departed or are forgotten; of who has no card nothing is known.
   */
  Mono<Set<PersonId>> gone(Collection<PersonId> people);

  /** Who has this address. */
  Flux<Card> withAddress(AddressDigest address);

  /** Whether a text contains the name of anybody who has a card. */
  Mono<Boolean> isAnybodyNamed(String text);
}
