package org.partnershiphub.events.audience;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Merges in memory. */
public final class InMemoryMerges implements Merges {

  private final Map<PersonId, PersonId> rows = new ConcurrentHashMap<>();

  @Override
  public Mono<Void> note(PersonId merged, PersonId survivor) {
    return Mono.fromRunnable(() -> rows.put(merged, survivor));
  }

  @Override
  public Mono<Set<PersonId>> idsOf(PersonId person) {
    return Heirs.idsOf(
        person,
        survivor ->
            Flux.fromIterable(rows.entrySet())
                .filter(it -> it.getValue().equals(survivor))
                .map(Map.Entry::getKey));
  }

  @Override
  public Mono<Map<PersonId, PersonId>> survivors(Collection<PersonId> people) {
    return Flux.fromIterable(people)
        .distinct()
        .concatMap(
            it ->
                Heirs.of(it, id -> Mono.justOrEmpty(rows.get(id))).map(heir -> Map.entry(it, heir)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
