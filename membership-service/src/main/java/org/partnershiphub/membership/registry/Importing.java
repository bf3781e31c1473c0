package org.partnershiphub.membership.registry;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.ids.TypedId;
import reactor.core.publisher.Mono;

/**
 * How one kind of thing is registered, one by one or many at once.
 *
 * @param <R> what is said of it when it is registered, a row of an import
 */
public interface Importing<I extends TypedId, R, S> {

  @Nullable I idOf(R row);

  /** By what the same row is known again. */
  String fingerprint(R row);

  String registeredAs(S state);

  I idIn(S state);

  /**
   * The faults of each row, in the order of the rows: what the rest of the registry must bear out.
   */
  Mono<List<Faults>> check(List<R> rows);

  /** The folded name that only one may have at a time; absent where names are not claimed. */
  default @Nullable String claim(R row) {
    return null;
  }

  /** Those of these claims that somebody has; one by one, the store's unique index says it. */
  default Mono<Set<String>> claimed(Set<String> claims) {
    return Mono.just(Set.of());
  }

  Change<S> first(I id, R row);

  Aggregates<I, S> aggregates();
}
