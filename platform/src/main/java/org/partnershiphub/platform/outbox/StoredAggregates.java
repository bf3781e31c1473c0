package org.partnershiphub.platform.outbox;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.TypedId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A store of aggregates that adds queries of its own: what a service's {@code Mongo...} repository
 * begins with, so that it holds its queries and nothing else. Nothing here is final: Spring may put
 * a proxy before it.
 */
public abstract class StoredAggregates<I extends TypedId, S> implements Aggregates<I, S> {

  protected final DocumentCollection<I, S> documents;

  protected StoredAggregates(DocumentCollection<I, S> documents) {
    this.documents = documents;
  }

  /**
   * What a write that failed means to the caller, such as a unique index that knows a name is
   * taken; by default the error itself.
   */
  protected Throwable refusal(Throwable error) {
    return error;
  }

  @Override
  public Mono<Versioned<S>> find(I id) {
    return documents.find(id);
  }

  @Override
  public Mono<Versioned<S>> get(I id) {
    return documents.get(id);
  }

  @Override
  public Flux<Versioned<S>> findAll(Collection<I> ids) {
    return documents.findAll(ids);
  }

  @Override
  public Mono<Versioned<S>> change(I id, Expected expected, Function<S, Change<S>> decision) {
    return documents.change(id, expected, decision).onErrorMap(this::refusal);
  }

  @Override
  public Mono<Versioned<S>> create(I id, Change<S> first) {
    return documents.create(id, first).onErrorMap(this::refusal);
  }

  @Override
  public Mono<Versioned<S>> upsert(I id, S blank, Function<S, Change<S>> decision) {
    return documents.upsert(id, blank, decision).onErrorMap(this::refusal);
  }

  @Override
  public Mono<List<I>> createAll(Collection<Draft<I, S>> drafts) {
    return documents.createAll(drafts).onErrorMap(this::refusal);
  }
}
