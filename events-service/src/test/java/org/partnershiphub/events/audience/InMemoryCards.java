package org.partnershiphub.events.audience;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cards in memory. */
public final class InMemoryCards implements Cards {

  private record Row(Card card, long number, @Nullable Spot at) {}

  private final Map<PersonId, Row> rows = new HashMap<>();
  private final Map<PersonId, Map<Integer, Long>> erased = new HashMap<>();

  @Override
  public Mono<Void> note(Card card, long number, @Nullable Spot at) {
    return Mono.fromRunnable(
        () -> {
          var now = rows.get(card.person());
          if (!isErased(card.person(), at) && (now == null || now.number() < number)) {
            rows.put(card.person(), new Row(card, number, at));
          }
        });
  }

  private boolean isErased(PersonId person, @Nullable Spot at) {
    var marks = erased.getOrDefault(person, Map.of());
    return at == null ? !marks.isEmpty() : marks.getOrDefault(at.partition(), -1L) >= at.offset();
  }

  @Override
  public Mono<Void> erase(PersonId person, Spot at) {
    return Mono.fromRunnable(
        () -> {
          erased
              .computeIfAbsent(person, it -> new HashMap<>())
              .merge(at.partition(), at.offset(), Math::max);
          var now = rows.get(person);
          if (now != null && (now.at() == null || now.at().offset() <= at.offset())) {
            rows.remove(person);
          }
        });
  }

  @Override
  public Mono<Map<PersonId, Card>> of(Collection<PersonId> people) {
    return Mono.fromSupplier(
        () ->
            rows.entrySet().stream()
                .filter(it -> people.contains(it.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().card())));
  }

  @Override
  public Mono<Set<PersonId>> gone(Collection<PersonId> people) {
    return Mono.fromSupplier(
        () ->
            people.stream()
                .filter(
                    it ->
                        rows.containsKey(it)
                            ? rows.get(it).card().departed()
                            : erased.containsKey(it))
                .collect(Collectors.toSet()));
  }

  @Override
  public Flux<Card> withAddress(AddressDigest address) {
    return Flux.defer(
        () ->
            Flux.fromStream(
                rows.values().stream().map(Row::card).filter(it -> address.equals(it.address()))));
  }

  @Override
  public Mono<Boolean> isAnybodyNamed(String text) {
    return Mono.fromSupplier(
        () -> {
          var keys = Names.keys(text);
          return rows.values().stream()
              .map(it -> Names.key(it.card().name()))
              .anyMatch(keys::contains);
        });
  }
}
