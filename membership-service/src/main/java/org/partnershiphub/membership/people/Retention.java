package org.partnershiphub.membership.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.PersonFact.ForgetReason;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Timed;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * People as the retention looks at them. How long data are kept is a setting and not a part of the
 * person, so that a changed setting holds for everybody at once.
 */
@Component
class Retention implements TimedAggregates<PersonId, Retention.Kept> {

  private final People people;
  private final PeopleSettings settings;

  Retention(People people, PeopleSettings settings) {
    this.people = people;
    this.settings = settings;
  }

  /** A person, and when nothing is to be known of them any more. */
  record Kept(Person person, @Nullable Instant due) implements Timed {}

  static Change<Kept> elapse(Kept it, Instant now) {
    return kept(it.person().forget(ForgetReason.RETENTION), _ -> null);
  }

  private Kept kept(Person person) {
    return new Kept(person, end(person));
  }

  /** The day after the last of the retention, on the person's clock. */
  private @Nullable Instant end(Person person) {
    var gone = person.finder().gone();
    return gone == null
        ? null
        : gone.plus(settings.retention()).plusDays(1).atStartOfDay(person.zone()).toInstant();
  }

  @Override
  public Flux<PersonId> due(Instant now, int most) {
    // A day later than anywhere on earth; whose own day has not come is left out.
    var latest = LocalDate.ofInstant(now, java.time.ZoneOffset.ofHours(14));
    return people
        .goneBy(latest.minus(settings.retention()), most)
        .map(it -> kept(it.state()))
        .filter(it -> it.due() != null && !it.due().isAfter(now))
        .map(it -> it.person().id());
  }

  @Override
  public Mono<Versioned<Kept>> find(PersonId id) {
    return people.find(id).map(it -> it.map(this::kept));
  }

  @Override
  public Mono<Versioned<Kept>> get(PersonId id) {
    return people.get(id).map(it -> it.map(this::kept));
  }

  @Override
  public Flux<Versioned<Kept>> findAll(Collection<PersonId> ids) {
    return people.findAll(ids).map(it -> it.map(this::kept));
  }

  @Override
  public Mono<Versioned<Kept>> change(
      PersonId id, Expected expected, Function<Kept, Change<Kept>> decision) {
    return people
        .change(id, expected, it -> person(decision.apply(kept(it))))
        .map(it -> it.map(this::kept));
  }

  @Override
  public Mono<Versioned<Kept>> create(PersonId id, Change<Kept> first) {
    return people.create(id, person(first)).map(it -> it.map(this::kept));
  }

  @Override
  public Mono<Versioned<Kept>> upsert(
      PersonId id, Kept blank, Function<Kept, Change<Kept>> decision) {
    return people
        .upsert(id, blank.person(), it -> person(decision.apply(kept(it))))
        .map(it -> it.map(this::kept));
  }

  @Override
  public Mono<List<PersonId>> createAll(Collection<Draft<PersonId, Kept>> drafts) {
    return people.createAll(
        drafts.stream().map(it -> new Draft<>(it.id(), person(it.first()))).toList());
  }

  private static Change<Kept> kept(Change<Person> change, Function<Person, @Nullable Instant> due) {
    var state = new Kept(change.state(), due.apply(change.state()));
    return Change.of(state, change.facts());
  }

  private static Change<Person> person(Change<Kept> change) {
    return Change.of(change.state().person(), change.facts());
  }
}
