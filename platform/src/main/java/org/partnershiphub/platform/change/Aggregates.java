package org.partnershiphub.platform.change;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.platform.ids.TypedId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A collection of aggregates without {@code save}: state moves only by a decision, together with
 * the facts about it, in one conditional write. Everything is lazy: nothing happens before somebody
 * subscribes.
 */
public interface Aggregates<I extends TypedId, S> {

  /** Empty when there is none. */
  Mono<Versioned<S>> find(I id);

  /** Fails with the collection's own not-found problem when there is none. */
  Mono<Versioned<S>> get(I id);

  /** Those of these that exist, in no particular order. */
  Flux<Versioned<S>> findAll(Collection<I> ids);

  /**
   * Loads, decides, writes if nobody was faster; else loads and decides again, a bounded number of
   * times. A decision that throws changes nothing.
   */
  default Mono<Versioned<S>> change(I id, Function<S, Change<S>> decision) {
    return change(id, Expected.ANY, decision);
  }

  /**
   * As {@link #change(TypedId, Function)}, but only on the version that the caller has seen.
   *
   * @throws StaleVersion (as an error signal) when the aggregate is at another version
   */
  Mono<Versioned<S>> change(I id, Expected expected, Function<S, Change<S>> decision);

  /**
   * Starts an aggregate.
   *
   * @throws AlreadyThere (as an error signal) when one with this id stands already
   */
  Mono<Versioned<S>> create(I id, Change<S> first);

  /** Starts it or changes it: {@code started} makes the first state that the decision gets. */
  Mono<Versioned<S>> upsert(I id, S blank, Function<S, Change<S>> decision);

  /**
   * Starts many at once; those that stand already are left as they are. Gives the ids that are new.
   */
  Mono<List<I>> createAll(Collection<Draft<I, S>> drafts);

  /** An aggregate to be started by {@link #createAll}. */
  record Draft<I, S>(I id, Change<S> first) {}
}
