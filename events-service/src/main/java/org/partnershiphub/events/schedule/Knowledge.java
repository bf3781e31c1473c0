package org.partnershiphub.events.schedule;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.Cards;
import org.partnershiphub.events.audience.Offices;
import org.partnershiphub.events.audience.Rosters;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Finds what we know, waiting a little for what is still on its way to us. */
@Component
public class Knowledge {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Rosters rosters;
  private final Offices offices;
  private final Cards cards;
  private final SchedulePolicy policy;

  Knowledge(Rosters rosters, Offices offices, Cards cards, SchedulePolicy policy) {
    this.rosters = rosters;
    this.offices = offices;
    this.cards = cards;
    this.policy = policy;
  }

  /** What we know of all of them. */
  Mono<Known> of(Addressees wanted) {
    return look(wanted)
        .flatMap(
            found ->
                found.isAllOf(wanted)
                    ? Mono.just(found)
                    : Mono.error(() -> new NotYetHeardOf(found)))
        .retryWhen(
            Retry.fixedDelay(policy.patience().dividedBy(LOOK_AGAIN), LOOK_AGAIN)
                .filter(NotYetHeardOf.class::isInstance)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
        .onErrorResume(NotYetHeardOf.class, error -> Mono.just(error.found));
  }

  private Mono<Known> look(Addressees it) {
    var people = Stream.concat(it.guests().stream(), it.except().stream()).distinct().toList();
    return Mono.zip(
            rosters.groups(it.groups()),
            rosters.cohorts(it.cohorts()),
            offices.known(it.offices()),
            cards.of(people))
        .map(
            found ->
                new Known(found.getT1(), found.getT2(), found.getT3(), found.getT4(), Set.of()));
  }

  /** Those of these texts that contain somebody's name. */
  Mono<Set<String>> naming(Collection<String> texts) {
    return Flux.fromIterable(new HashSet<>(texts))
        .filterWhen(cards::isAnybodyNamed)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Something is missing, perhaps only for now. */
  private static final class NotYetHeardOf extends RuntimeException {

    private final transient Known found;

    NotYetHeardOf(Known found) {
      super("not yet", null, false, false);
      this.found = found;
    }
  }
}
