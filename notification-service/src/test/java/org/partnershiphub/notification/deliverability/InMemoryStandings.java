package org.partnershiphub.notification.deliverability;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.testing.InMemoryAggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Standings without a store; they must pass the same exam. */
public final class InMemoryStandings implements Standings {

  private final InMemoryAggregates<PersonId, AddressStanding> all =
      new InMemoryAggregates<>(id -> new AddressProblem.NeverSuspended());

  List<Fact> told() {
    return all.told();
  }

  @Override
  public Flux<Versioned<AddressStanding>> suspended(
      @Nullable String domain, @Nullable String after, int most) {
    return all.matching(AddressStanding::suspended)
        .filter(it -> domain == null || it.state().domain().equals(domain))
        .filter(it -> after == null || it.state().person().value().compareTo(after) > 0)
        .sort((one, other) -> key(one).compareTo(key(other)))
        .take(most);
  }

  private static String key(Versioned<AddressStanding> it) {
    return it.state().person().value();
  }

  @Override
  public Mono<Map<String, Long>> suspendedByDomain() {
    return all.matching(AddressStanding::suspended)
        .collect(
            HashMap::new,
            (Map<String, Long> sums, Versioned<AddressStanding> it) ->
                sums.merge(it.state().domain(), 1L, Long::sum));
  }

  @Override
  public Mono<Versioned<AddressStanding>> find(PersonId id) {
    return all.find(id);
  }

  @Override
  public Mono<Versioned<AddressStanding>> get(PersonId id) {
    return all.get(id);
  }

  @Override
  public Flux<Versioned<AddressStanding>> findAll(Collection<PersonId> ids) {
    return all.findAll(ids);
  }

  @Override
  public Mono<Versioned<AddressStanding>> change(
      PersonId id, Expected expected, Function<AddressStanding, Change<AddressStanding>> decision) {
    return all.change(id, expected, decision);
  }

  @Override
  public Mono<Versioned<AddressStanding>> create(PersonId id, Change<AddressStanding> first) {
    return all.create(id, first);
  }

  @Override
  public Mono<Versioned<AddressStanding>> upsert(
      PersonId id,
      AddressStanding blank,
      Function<AddressStanding, Change<AddressStanding>> decision) {
    return all.upsert(id, blank, decision);
  }

  @Override
  public Mono<List<PersonId>> createAll(Collection<Draft<PersonId, AddressStanding>> drafts) {
    return all.createAll(drafts);
  }
}
