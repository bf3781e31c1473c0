package org.partnershiphub.notification.deliverability;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whether mails go to people's addresses; who is not here was never suspended. */
public interface Standings extends Aggregates<PersonId, AddressStanding> {

  /**
   * Who is suspended, by their ids.
   *
   * @param domain null for all
   * @param after the person of the last one seen; null for the beginning
   */
  Flux<Versioned<AddressStanding>> suspended(
      @Nullable String domain, @Nullable String after, int most);

  /** How many are suspended, by domain. */
  Mono<Map<String, Long>> suspendedByDomain();
}
