package org.partnershiphub.events.audience;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Follows merges to their end. */
public final class Heirs {

  private Heirs() {}

  /**
   * @param next into whom somebody was merged; empty when they were not
   */
  public static Mono<PersonId> of(PersonId person, Function<PersonId, Mono<PersonId>> next) {
    return Mono.defer(() -> follow(new ArrayList<>(List.of(person)), next));
  }

  /**
   * Whoever was merged into somebody, also by way of others, and they themselves.
   *
   * @param merged those who were merged into somebody directly
   */
  public static Mono<Set<PersonId>> idsOf(
      PersonId person, Function<PersonId, Flux<PersonId>> merged) {
    return Mono.defer(
        () -> {
          var all = new LinkedHashSet<>(Set.of(person));
          return Flux.just(person)
              .expand(it -> merged.apply(it).filter(all::add))
              .then(Mono.fromSupplier(() -> Set.copyOf(all)));
        });
  }

  /** Of people merged into each other at once, the one whose id sorts first goes on. */
  private static Mono<PersonId> follow(
      List<PersonId> path, Function<PersonId, Mono<PersonId>> next) {
    return next.apply(path.getLast())
        .flatMap(
            heir -> {
              var before = path.indexOf(heir);
              if (before >= 0) {
                return Mono.just(Collections.min(path.subList(before, path.size())));
              }
              path.add(heir);
              return follow(path, next);
            })
        .switchIfEmpty(Mono.fromSupplier(path::getLast));
  }
}
