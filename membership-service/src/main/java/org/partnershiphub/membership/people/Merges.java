package org.partnershiphub.membership.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.RefusedPeople;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.StaleVersion;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Merges duplicates: the survivor takes over, then the duplicate becomes a pointer. The two stand
 * in two documents; what a crash leaves between them is done when our own fact is heard.
 */
@Component
public class Merges {

  private static final int LONGEST_CHAIN = 100;

  private final People people;
  private final RefusedPeople refused;
  private final Clock clock;

  Merges(People people, RefusedPeople refused, Clock clock) {
    this.people = people;
    this.refused = refused;
    this.clock = clock;
  }

  public Mono<Versioned<Person>> merge(PersonId survivor, Expected expected, PersonId duplicate) {
    return people
        .get(survivor)
        .zipWith(people.find(duplicate).switchIfEmpty(Mono.error(() -> unknown(duplicate))))
        .flatMap(
            both ->
                isDone(both.getT2().state(), survivor)
                    ? Mono.just(both.getT1())
                    : start(survivor, expected, both.getT2().state()));
  }

  private static RuntimeException unknown(PersonId duplicate) {
    return new PersonProblem.NotFound(duplicate);
  }

  private static boolean isDone(Person duplicate, PersonId survivor) {
    return duplicate.mergedInto().filter(survivor::equals).isPresent();
  }

  private Mono<Versioned<Person>> start(PersonId survivor, Expected expected, Person duplicate) {
    return people
        .change(
            survivor,
            expected,
            it -> {
              refuse(it.name());
              return it.absorb(duplicate);
            })
        .flatMap(_ -> complete(survivor, duplicate.id()).then(people.get(survivor)));
  }

  private void refuse(String name) {
    refused.named(name).ifPresent(it -> Faults.of("", it.reason()).refuse());
  }

  /** The rest of a merge that has begun; it may run any number of times. */
  public Mono<Void> complete(PersonId survivor, PersonId duplicate) {
    return Mono.defer(() -> people.get(duplicate))
        .filter(it -> !it.state().isClosed())
        .flatMap(it -> finish(survivor, it))
        .retryWhen(Retry.backoff(5, Duration.ofMillis(20)).filter(StaleVersion.class::isInstance))
        .then();
  }

  /** Closes the duplicate only as it was taken over: what it got since is taken over first. */
  private Mono<Versioned<Person>> finish(PersonId survivor, Versioned<Person> duplicate) {
    var found = duplicate.state();
    return goesOnAs(survivor)
        .filter(last -> !last.equals(found.id()))
        .flatMap(
            last ->
                people
                    .change(last, it -> Merging.absorbLate(it, found))
                    .then(
                        people.change(
                            found.id(),
                            new Expected(duplicate.version()),
                            it -> Merging.close(it, last, today(it)))));
  }

  /** The id at the end of a chain of merges. */
  public Mono<PersonId> goesOnAs(PersonId id) {
    return Mono.just(id)
        .expand(it -> people.find(it).mapNotNull(found -> found.state().mergedInto().orElse(null)))
        .take(LONGEST_CHAIN)
        .last();
  }

  private LocalDate today(Person person) {
    return LocalDate.ofInstant(clock.instant(), person.zone());
  }
}
