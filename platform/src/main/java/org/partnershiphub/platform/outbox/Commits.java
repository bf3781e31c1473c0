package org.partnershiphub.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The writes of one collection of aggregates. An update sets the state and pushes facts, it never
 * replaces the document: a replace would bring back facts that the relay has just taken out.
 */
final class Commits {

  private static final int CHUNK = 1_000;
  private static final InsertManyOptions ANY_ORDER = new InsertManyOptions().ordered(false);

  private final String name;
  private final ReactiveMongoTemplate mongo;
  private final Outbox outbox;
  private final Relay relay;

  Commits(String name, ReactiveMongoTemplate mongo, Outbox outbox, Relay relay) {
    this.name = name;
    this.mongo = mongo;
    this.outbox = outbox;
    this.relay = relay;
  }

  Outbox outbox() {
    return outbox;
  }

  /** What a change writes. */
  record Written(Document state, long sequence, List<Document> facts) {}

  /** A document to be. */
  record Insertion(String id, Written written) {

    private Document document(java.time.Instant now) {
      var document =
          new Document(Fields.ID, id)
              .append(Fields.VERSION, 1L)
              .append(Fields.SEQUENCE, written.sequence())
              .append(Fields.STATE, written.state())
              .append(Fields.UNTOLD, written.facts());
      return written.facts().isEmpty() ? document : document.append(Fields.UNTOLD_SINCE, now);
    }
  }

  Mono<Document> load(String id) {
    return collection()
        .flatMap(
            it ->
                Mono.from(
                    it.find(eq(Fields.ID, id))
                        .projection(include(Fields.VERSION, Fields.SEQUENCE, Fields.STATE))
                        .first()));
  }

  /** Fails with {@link SomebodyWasFaster} when the document is no longer at this version. */
  Mono<Void> update(String id, long version, Written written) {
    var update =
        combine(
            set(Fields.STATE, written.state()),
            set(Fields.SEQUENCE, written.sequence()),
            inc(Fields.VERSION, 1L),
            pushEach(Fields.UNTOLD, written.facts()),
            min(Fields.UNTOLD_SINCE, outbox.now()));
    var options =
        new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER)
            .projection(include(Fields.VERSION, Fields.UNTOLD));
    return collection()
        .flatMap(
            it ->
                Mono.from(
                    it.findOneAndUpdate(
                        and(eq(Fields.ID, id), eq(Fields.VERSION, version)), update, options)))
        .switchIfEmpty(Mono.error(() -> new SomebodyWasFaster(id)))
        .doOnNext(document -> relay.tell(Untold.of(name, document)))
        .then();
  }

  /**
   * Whether it is new; false when one with this id stands already. A duplicate in another unique
   * index is no such thing and stays an error.
   */
  Mono<Boolean> insert(Insertion insertion) {
    var document = insertion.document(outbox.now());
    return collection()
        .flatMap(it -> Mono.from(it.insertOne(document)))
        .doOnNext(done -> relay.tell(Untold.of(name, document)))
        .thenReturn(true)
        .onErrorResume(Commits::isDuplicate, error -> falseIfThere(insertion.id(), error));
  }

  private Mono<Boolean> falseIfThere(String id, Throwable error) {
    return standing(List.of(id))
        .flatMap(ids -> ids.isEmpty() ? Mono.error(error) : Mono.just(false));
  }

  private Mono<List<String>> standing(List<String> ids) {
    return collection()
        .flatMapMany(it -> it.find(in(Fields.ID, ids)).projection(include(Fields.ID)))
        .map(document -> document.getString(Fields.ID))
        .collectList();
  }

  /** The ids of those that are new. */
  Mono<List<String>> insertAll(List<Insertion> insertions) {
    var now = outbox.now();
    return Flux.fromIterable(insertions)
        .map(insertion -> insertion.document(now))
        .buffer(CHUNK)
        .concatMap(this::insertChunk)
        .collectList();
  }

  private Flux<String> insertChunk(List<Document> chunk) {
    return collection()
        .flatMap(it -> Mono.from(it.insertMany(chunk, ANY_ORDER)))
        .thenReturn(chunk)
        .onErrorResume(MongoBulkWriteException.class, error -> inserted(chunk, error))
        .flatMapIterable(created -> created)
        .doOnNext(document -> relay.tell(Untold.of(name, document)))
        .map(document -> document.getString(Fields.ID));
  }

  /** Those that were new; a failure other than an id that stands already is one of the chunk. */
  private Mono<List<Document>> inserted(List<Document> chunk, MongoBulkWriteException error) {
    var refused = new HashSet<Integer>();
    error.getWriteErrors().forEach(it -> refused.add(it.getIndex()));
    var ids = refused.stream().map(index -> chunk.get(index).getString(Fields.ID)).toList();
    return standing(ids)
        .flatMapMany(
            there ->
                there.size() == ids.size()
                        && error.getWriteErrors().stream().allMatch(Commits::isDuplicate)
                    ? Flux.range(0, chunk.size())
                    : Flux.error(error))
        .filter(index -> !refused.contains(index))
        .map(chunk::get)
        .collectList();
  }

  private static boolean isDuplicate(BulkWriteError error) {
    return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private static boolean isDuplicate(Throwable error) {
    return error instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private Mono<MongoCollection<Document>> collection() {
    return mongo.getCollection(name);
  }
}
