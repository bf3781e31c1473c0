package org.partnershiphub.events.audience;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
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
