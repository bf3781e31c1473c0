package org.partnershiphub.platform.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.AlreadyThere;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.change.StaleVersion;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.TypedId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Aggregates in memory: as lazy and as strict as the store, by the same contract. */
public final class InMemoryAggregates<I extends TypedId, S> implements Aggregates<I, S> {

  private final Map<I, Versioned<S>> states = new LinkedHashMap<>();
  private final List<Fact> told = new ArrayList<>();
  private final Function<I, ? extends RuntimeException> notFound;

  public InMemoryAggregates(Function<I, ? extends RuntimeException> notFound) {
    this.notFound = notFound;
  }

  /** The facts of all changes, in order. */
  public synchronized List<Fact> told() {
    return List.copyOf(told);
  }

  /** Those whose state fits, in the order in which they were started. */
  public Flux<Versioned<S>> matching(Predicate<S> wanted) {
    return Flux.defer(
        () -> {
          synchronized (this) {
            return Flux.fromIterable(
                states.values().stream().filter(it -> wanted.test(it.state())).toList());
          }
        });
  }

  @Override
  public Mono<Versioned<S>> find(I id) {
    return Mono.fromSupplier(() -> states.get(id));
  }

  @Override
  public Mono<Versioned<S>> get(I id) {
    return find(id).switchIfEmpty(Mono.error(() -> notFound.apply(id)));
  }

  @Override
  public Flux<Versioned<S>> findAll(Collection<I> ids) {
    return Flux.fromIterable(ids).distinct().concatMap(this::find);
  }

  @Override
  public Mono<Versioned<S>> change(I id, Expected expected, Function<S, Change<S>> decision) {
    return Mono.fromCallable(() -> decide(id, expected, decision));
  }

  private synchronized Versioned<S> decide(
      I id, Expected expected, Function<S, Change<S>> decision) {
    var found = states.get(id);
    if (found == null) {
      throw notFound.apply(id);
    }
    if (!expected.admits(found.version())) {
      throw new StaleVersion(found.version());
    }
    return commit(id, found, decision.apply(found.state()));
  }

  private Versioned<S> commit(I id, Versioned<S> found, Change<S> change) {
    if (change.isNothing()) {
      return found;
    }
    var next = new Versioned<>(change.state(), found.version() + 1);
    states.put(id, next);
    told.addAll(change.facts());
    return next;
  }

  @Override
  public Mono<Versioned<S>> create(I id, Change<S> first) {
    return Mono.fromCallable(() -> begin(id, first));
  }

  private synchronized Versioned<S> begin(I id, Change<S> first) {
    if (states.containsKey(id)) {
      throw new AlreadyThere(id.value());
    }
    var begun = new Versioned<>(first.state(), 1);
    states.put(id, begun);
    told.addAll(first.facts());
    return begun;
  }

  @Override
  public Mono<Versioned<S>> upsert(I id, S blank, Function<S, Change<S>> decision) {
    return Mono.fromCallable(
        () -> {
          synchronized (this) {
            var found = states.getOrDefault(id, new Versioned<>(blank, 0));
            return commit(id, found, decision.apply(found.state()));
          }
        });
  }

  @Override
  public Mono<List<I>> createAll(Collection<Draft<I, S>> drafts) {
    return Mono.fromCallable(
        () -> {
          synchronized (this) {
            var created = new ArrayList<I>();
            for (var draft : drafts) {
              if (!states.containsKey(draft.id())) {
                begin(draft.id(), draft.first());
                created.add(draft.id());
              }
            }
            return created;
          }
        });
  }
}
