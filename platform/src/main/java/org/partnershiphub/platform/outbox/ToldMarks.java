package org.partnershiphub.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes told facts out of their documents: exactly what was told, whatever was committed meanwhile.
 */
final class ToldMarks {

  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

  private final ReactiveMongoTemplate mongo;

  ToldMarks(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  Mono<Void> mark(List<Told> outcomes) {
    var byCollection =
        outcomes.stream()
            .filter(it -> !it.messages().isEmpty())
            .collect(Collectors.groupingBy(it -> it.untold().collection()));
    return Flux.fromIterable(byCollection.entrySet())
        .concatMap(entry -> mark(entry.getKey(), entry.getValue()))
        .then();
  }

  /** One step where nobody committed since; where somebody did, or not all was told, two. */
  private Mono<Void> mark(String collection, List<Told> outcomes) {
    var whole = outcomes.stream().filter(Told::all).toList();
    return write(collection, whole.stream().map(ToldMarks::clearAtVersion).toList())
        .filter(matched -> matched < outcomes.size())
        .flatMap(some -> write(collection, outcomes.stream().map(ToldMarks::takeOut).toList()))
        .flatMap(some -> write(collection, outcomes.stream().map(ToldMarks::clearIfEmpty).toList()))
        .then();
  }

  private Mono<Integer> write(String collection, List<UpdateOneModel<Document>> updates) {
    if (updates.isEmpty()) {
      return Mono.just(0);
    }
    return mongo
        .getCollection(collection)
        .flatMap(it -> Mono.from(it.bulkWrite(updates, ANY_ORDER)))
        .map(result -> result.getMatchedCount());
  }

  private static UpdateOneModel<Document> clearAtVersion(Told told) {
    var untold = told.untold();
    return new UpdateOneModel<>(
        and(eq(Fields.ID, untold.id()), eq(Fields.VERSION, untold.version())),
        combine(set(Fields.UNTOLD, List.of()), unset(Fields.UNTOLD_SINCE)));
  }

  private static UpdateOneModel<Document> takeOut(Told told) {
    return new UpdateOneModel<>(
        eq(Fields.ID, told.untold().id()), pull(Fields.UNTOLD, in("id", told.messages())));
  }

  private static UpdateOneModel<Document> clearIfEmpty(Told told) {
    return new UpdateOneModel<>(
        and(eq(Fields.ID, told.untold().id()), size(Fields.UNTOLD, 0)), unset(Fields.UNTOLD_SINCE));
  }

  /** Puts a fact aside that the broker will never take, so that the ones behind it can pass. */
  Mono<Void> putAside(Untold untold, Untold.Message message, Throwable reason) {
    var aside = message.toDocument().append("reason", reason.getMessage());
    return mongo
        .getCollection(untold.collection())
        .flatMap(
            it ->
                Mono.from(
                    it.updateOne(
                        eq(Fields.ID, untold.id()),
                        combine(push(Fields.UNTELLABLE, aside), set(Fields.STUCK, true)))))
        .then();
  }

  /**
   * What became of an aggregate's facts.
   *
   * @param messages the ids of those that are told or put aside
   * @param all whether those are all that this version had to tell
   */
  record Told(Untold untold, List<String> messages, boolean all) {}
}
