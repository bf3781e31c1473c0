package org.partnershiphub.notification.preferences;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.testing.InMemoryAggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people want, without a store. */
public final class InMemoryPreferences implements AllPreferences, PreferenceBook {

  private final InMemoryAggregates<PersonId, Preferences> all =
      new InMemoryAggregates<>(id -> new PreferenceProblem.PersonUnknown());

  public List<Fact> told() {
    return all.told();
  }

  @Override
  public java.util.Map<PersonId, Preferences> of(Collection<PersonId> people) {
    return findAll(people)
        .map(Versioned::state)
        .collectMap(Preferences::person)
        .blockOptional()
        .orElseThrow();
  }

  @Override
  public Mono<Versioned<Preferences>> find(PersonId id) {
    return all.find(id);
  }

  @Override
  public Mono<Versioned<Preferences>> get(PersonId id) {
    return all.get(id);
  }

  @Override
  public Flux<Versioned<Preferences>> findAll(Collection<PersonId> ids) {
    return all.findAll(ids);
  }

  @Override
  public Mono<Versioned<Preferences>> change(
      PersonId id, Expected expected, Function<Preferences, Change<Preferences>> decision) {
    return all.change(id, expected, decision);
  }

  @Override
  public Mono<Versioned<Preferences>> create(PersonId id, Change<Preferences> first) {
    return all.create(id, first);
  }

  @Override
  public Mono<Versioned<Preferences>> upsert(
      PersonId id, Preferences blank, Function<Preferences, Change<Preferences>> decision) {
    return all.upsert(id, blank, decision);
  }

  @Override
  public Mono<List<PersonId>> createAll(Collection<Draft<PersonId, Preferences>> drafts) {
    return all.createAll(drafts);
  }
}
