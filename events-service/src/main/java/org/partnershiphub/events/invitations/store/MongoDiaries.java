package org.partnershiphub.events.invitations.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Diaries;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two fields of each invitation: the touch, by which it is found, and its time. */
@Repository
class MongoDiaries implements Diaries {

  static final String TOUCHED = "touched";
  private static final String CHANGED_AT = "changedAt";
  private static final int AT_ONCE = 1_000;

  private final ReactiveMongoTemplate mongo;
  private final Ids ids;
  private final InstantSource clock;

  MongoDiaries(ReactiveMongoTemplate mongo, Ids ids, InstantSource clock) {
    this.mongo = mongo;
    this.ids = ids;
    this.clock = clock;
  }

  /** The fields of a change that happens now. */
  Document touch() {
    return new Document(TOUCHED, ids.next()).append(CHANGED_AT, Date.from(clock.instant()));
  }

  @Override
  public Flux<Item> of(PersonId person) {
    var fields = include("meeting", "via", "version", "turns", TOUCHED, CHANGED_AT);
    return collection()
        .flatMapMany(
            it ->
                it.find(and(eq("person", person.value()), eq("invited", true)))
                    .projection(fields)
                    .batchSize(AT_ONCE))
        .map(MongoDiaries::item);
  }

  private static Item item(Document row) {
    var version = row.getInteger("version");
    var changedAt = row.getDate(CHANGED_AT);
    return new Item(
        new MeetingId(row.getString("meeting")),
        row.getList("via", String.class).stream().map(GroupId::new).toList(),
        version,
        version + row.getInteger("turns"),
        row.get(TOUCHED, ""),
        changedAt == null ? Instant.EPOCH : changedAt.toInstant());
  }

  @Override
  public Mono<String> lastTouch(PersonId person) {
    return collection()
        .flatMap(
            it ->
                Mono.from(
                    it.find(eq("person", person.value()))
                        .projection(include(TOUCHED))
                        .sort(descending(TOUCHED))
                        .first()))
        .map(row -> row.get(TOUCHED, ""))
        .defaultIfEmpty("");
  }

  @Override
  public Mono<Void> touch(MeetingId subject) {
    return touch(eq("meeting", subject.value()));
  }

  @Override
  public Mono<Void> touch(MeetingId subject, PersonId person) {
    return touch(eq("_id", Rows.id(subject, person)));
  }

  private Mono<Void> touch(Bson those) {
    return collection()
        .flatMap(it -> Mono.from(it.updateMany(those, new Document("$set", touch()))))
        .then();
  }

  private Mono<MongoCollection<Document>> collection() {
    return mongo.getCollection(MongoInvitations.COLLECTION);
  }
}
