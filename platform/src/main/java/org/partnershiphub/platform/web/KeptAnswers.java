package org.partnershiphub.platform.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** The answers given to requests with an {@code Idempotency-Key}, kept for a day. */
public final class KeptAnswers {

  private static final String COLLECTION = "idempotency";
  private static final Duration KEPT = Duration.ofDays(1);

  /** After this long, a request without an answer is taken for one that a crash cut off. */
  private static final Duration UNANSWERED = Duration.ofMinutes(1);

  private final ReactiveMongoTemplate mongo;
  private final InstantSource clock;
  private final Mono<Void> index;

  KeptAnswers(ReactiveMongoTemplate mongo, InstantSource clock) {
    this.mongo = mongo;
    this.clock = clock;
    this.index =
        Mono.defer(
                () ->
                    mongo
                        .getCollection(COLLECTION)
                        .flatMap(
                            it ->
                                Mono.from(
                                    it.createIndex(
                                        Indexes.ascending("at"),
                                        new IndexOptions()
                                            .expireAfter(KEPT.toSeconds(), TimeUnit.SECONDS)))))
            .then()
            .cache();
  }

  /**
   * @param fingerprint of the body, to tell another request under the same key
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Kept(
      String fingerprint,
      Instant at,
      int status,
      @Nullable String type,
      @Nullable String location,
      @Nullable String etag,
      byte @Nullable [] body) {

    boolean isAnswered() {
      return status > 0;
    }
  }

  /** Empty when the key is now ours to answer; else what is kept under it. */
  Mono<Kept> claim(String key, String fingerprint) {
    var now = clock.instant();
    var claim =
        new Document("_id", key)
            .append("fingerprint", fingerprint)
            .append("at", now)
            .append("status", 0);
    return index.then(
        collection()
            .flatMap(it -> Mono.from(it.insertOne(claim)))
            .flatMap(done -> Mono.<Kept>empty())
            .onErrorResume(KeptAnswers::isTaken, error -> takeOver(key, fingerprint, now)));
  }

  private Mono<Kept> takeOver(String key, String fingerprint, Instant now) {
    var cutOff =
        and(
            eq("_id", key),
            eq("status", 0),
            eq("fingerprint", fingerprint),
            lt("at", now.minus(UNANSWERED)));
    return collection()
        .flatMap(it -> Mono.from(it.updateOne(cutOff, set("at", now))))
        .flatMap(result -> result.getModifiedCount() > 0 ? Mono.empty() : read(key));
  }

  private Mono<Kept> read(String key) {
    return collection()
        .flatMap(it -> Mono.from(it.find(eq("_id", key)).first()))
        .map(
            document ->
                new Kept(
                    document.getString("fingerprint"),
                    document.getDate("at").toInstant(),
                    document.getInteger("status"),
                    document.getString("type"),
                    document.getString("location"),
                    document.getString("etag"),
                    document.get("body") instanceof Binary body ? body.getData() : null));
  }

  Mono<Void> keep(String key, Kept answer) {
    var fields =
        combine(
            set("status", answer.status()),
            set("type", answer.type()),
            set("location", answer.location()),
            set("etag", answer.etag()),
            set("body", answer.body()));
    return collection().flatMap(it -> Mono.from(it.updateOne(eq("_id", key), fields))).then();
  }

  /**
   * Empties all that are kept, for they may show what has to be forgotten. A repeated request still
   * finds that it was answered, with which status and where the thing is.
   */
  public Mono<Void> withoutBodies() {
    return collection()
        .flatMap(
            it -> Mono.from(it.updateMany(exists("body"), combine(unset("body"), unset("type")))))
        .then();
  }

  /** Lets the next try answer anew: this one failed on our side. */
  Mono<Void> forget(String key) {
    return collection().flatMap(it -> Mono.from(it.deleteOne(eq("_id", key)))).then();
  }

  private static boolean isTaken(Throwable error) {
    return error instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private Mono<MongoCollection<Document>> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
