package org.partnershiphub.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.AlreadyThere;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.StaleVersion;
import org.partnershiphub.platform.change.TooMuchContention;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.TypedId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;
import reactor.util.retry.Retry;

/**
 * Aggregates as MongoDB documents {@code {_id, version, sequence, state, untold, untoldSince}}:
 * state and facts move in one conditional update, and the relay tells the facts afterwards.
 */
public final class DocumentCollection<I extends TypedId, S> implements Aggregates<I, S> {

  private static final Retry ON_CONFLICT =
      Retry.backoff(20, Duration.ofMillis(5))
          .maxBackoff(Duration.ofMillis(250))
          .jitter(0.8)
          .filter(SomebodyWasFaster.class::isInstance)
          .onRetryExhaustedThrow(
              (spec, signal) ->
                  new TooMuchContention(String.valueOf(signal.failure().getMessage())));

  private final String name;
  private final ReactiveMongoTemplate mongo;
  private final Commits commits;
  private final StateMapping<S> mapping;
  private final Function<String, I> ids;
  private final Function<I, ? extends RuntimeException> notFound;

  DocumentCollection(
      String name,
      ReactiveMongoTemplate mongo,
      Commits commits,
      StateMapping<S> mapping,
      Function<String, I> ids,
      Function<I, ? extends RuntimeException> notFound) {
    this.name = name;
    this.mongo = mongo;
    this.commits = commits;
    this.mapping = mapping;
    this.ids = ids;
    this.notFound = notFound;
  }

  @Override
  public Mono<Versioned<S>> find(I id) {
    return commits.load(id.value()).map(this::found).map(Found::versioned);
  }

  @Override
  public Mono<Versioned<S>> get(I id) {
    return find(id).switchIfEmpty(Mono.error(() -> notFound.apply(id)));
  }

  @Override
  public Flux<Versioned<S>> findAll(Collection<I> ids) {
    var texts = ids.stream().map(TypedId::value).distinct().toList();
    return Flux.fromIterable(texts)
        .buffer(1_000)
        .concatMap(some -> query(new Query(Criteria.where("_id").in(some))));
  }

  /**
   * The aggregates that match; criteria name fields as they stand in the document, {@code
   * state.<field>} or {@code _id}.
   */
  public Flux<Versioned<S>> query(Query query) {
    query.fields().include("version", "sequence", "state");
    return mongo.find(query, Document.class, name).map(this::found).map(Found::versioned);
  }

  /**
   * The ids of those whose {@code state.due} is this moment or before, the longest overdue first.
   */
  Flux<I> due(Instant now, int most) {
    var query =
        new Query(Criteria.where(Fields.DUE).lte(now)).with(Sort.by(Fields.DUE)).limit(most);
    return ids(query);
  }

  /** The bare ids of those that match; criteria name fields as in {@link #query}. */
  public Flux<I> ids(Query query) {
    query.fields().include(Fields.ID);
    return mongo.find(query, Document.class, name).map(it -> ids.apply(it.getString(Fields.ID)));
  }

  public Mono<Long> count(Query query) {
    return mongo.count(query, name);
  }

  /** Makes sure of an index; fields are named as in {@link #query}. */
  public Mono<String> index(IndexDefinition definition) {
    return mongo.indexOps(name).createIndex(definition);
  }

  @Override
  public Mono<Versioned<S>> change(I id, Expected expected, Function<S, Change<S>> decision) {
    return Mono.deferContextual(
            context ->
                commits
                    .load(id.value())
                    .map(this::found)
                    .switchIfEmpty(Mono.error(() -> notFound.apply(id)))
                    .flatMap(found -> decide(found, expected, decision, context)))
        .retryWhen(ON_CONFLICT);
  }

  private Mono<Versioned<S>> decide(
      Found<S> found, Expected expected, Function<S, Change<S>> decision, ContextView context) {
    if (!expected.admits(found.version())) {
      return Mono.error(() -> new StaleVersion(found.version()));
    }
    var change = decision.apply(found.state());
    if (change.isNothing()) {
      return Mono.just(found.versioned());
    }
    var next = found.next(change);
    return commits
        .update(found.id(), found.version(), written(next, change, found.sequence(), context))
        .thenReturn(next.versioned());
  }

  @Override
  public Mono<Versioned<S>> create(I id, Change<S> first) {
    return Mono.deferContextual(
        context ->
            commits
                .insert(drafted(id, first, context))
                .flatMap(
                    isNew ->
                        isNew
                            ? Mono.just(new Versioned<>(first.state(), 1))
                            : Mono.error(() -> new AlreadyThere(id.value()))));
  }

  @Override
  public Mono<Versioned<S>> upsert(I id, S blank, Function<S, Change<S>> decision) {
    return Mono.deferContextual(
            context ->
                commits
                    .load(id.value())
                    .map(this::found)
                    .flatMap(found -> decide(found, Expected.ANY, decision, context))
                    .switchIfEmpty(Mono.defer(() -> begin(id, decision.apply(blank), context))))
        .retryWhen(ON_CONFLICT);
  }

  /** Version 0 is a state that stands nowhere: the decision found nothing to do. */
  private Mono<Versioned<S>> begin(I id, Change<S> first, ContextView context) {
    if (first.isNothing()) {
      return Mono.just(new Versioned<>(first.state(), 0));
    }
    return commits
        .insert(drafted(id, first, context))
        .flatMap(
            isNew ->
                isNew
                    ? Mono.just(new Versioned<>(first.state(), 1))
                    : Mono.error(() -> new SomebodyWasFaster(id.value())));
  }

  @Override
  public Mono<List<I>> createAll(Collection<Draft<I, S>> drafts) {
    return Mono.deferContextual(
        context -> {
          Map<String, Commits.Insertion> insertions = LinkedHashMap.newLinkedHashMap(drafts.size());
          for (var draft : drafts) {
            insertions.putIfAbsent(draft.id().value(), drafted(draft.id(), draft.first(), context));
          }
          return commits
              .insertAll(List.copyOf(insertions.values()))
              .map(created -> created.stream().map(ids).toList());
        });
  }

  private Commits.Insertion drafted(I id, Change<S> first, ContextView context) {
    var found = new Found<>(id.value(), 1, first.facts().size(), first.state());
    return new Commits.Insertion(id.value(), written(found, first, 0, context));
  }

  private Commits.Written written(Found<S> next, Change<S> change, long last, ContextView context) {
    return new Commits.Written(
        mapping.toDocument(next.state()),
        next.sequence(),
        commits.outbox().entries(change.facts(), next.id(), last, context));
  }

  private Found<S> found(Document document) {
    return new Found<>(
        document.getString(Fields.ID),
        document.getLong(Fields.VERSION),
        document.getLong(Fields.SEQUENCE),
        mapping.toState(document));
  }

  /** An aggregate as loaded. */
  private record Found<S>(String id, long version, long sequence, S state) {

    Found<S> next(Change<S> change) {
      return new Found<>(id, version + 1, sequence + change.facts().size(), change.state());
    }

    Versioned<S> versioned() {
      return new Versioned<>(state, version);
    }
  }
}
