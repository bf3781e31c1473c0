package org.partnershiphub.events.invitations.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnershiphub.events.invitations.Expansion;
import org.partnershiphub.events.invitations.Expansion.State;
import org.partnershiphub.events.invitations.Expansions;
import org.partnershiphub.events.invitations.Invitation;
import org.partnershiphub.events.schedule.MeetingId;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** One document per meeting; it moves from chunk to chunk by conditional updates. */
@Repository
class MongoExpansions implements Expansions {

  static final String COLLECTION = "expansions";
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final ReactiveMongoTemplate mongo;

  MongoExpansions(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Mono<Expansion> find(MeetingId meeting) {
    return collection()
        .flatMap(it -> Mono.from(it.find(eq("_id", meeting.value())).first()))
        .map(MongoExpansions::expansion);
  }

  @Override
  public Mono<Expansion> begin(MeetingId meeting, int version) {
    var begun = document(meeting, version);
    var first =
        collection()
            .flatMap(it -> Mono.from(it.insertOne(begun)))
            .map(inserted -> expansion(begun));
    return first
        .onErrorResume(MongoExpansions::isDuplicate, stands -> supersede(begun, meeting, version))
        .switchIfEmpty(Mono.defer(() -> unfinished(meeting, version)));
  }

  private Mono<Expansion> supersede(Document begun, MeetingId meeting, int version) {
    var fields = new Document(begun);
    fields.remove("_id");
    var earlier = and(eq("_id", meeting.value()), lt("version", version));
    return update(earlier, new Document("$set", fields));
  }

  private Mono<Expansion> unfinished(MeetingId meeting, int version) {
    return find(meeting).filter(it -> it.version() == version && it.state() == State.RUNNING);
  }

  @Override
  public Mono<Expansion> plan(Expansion at, List<Invitation> next) {
    var plan = next.stream().map(Rows::document).toList();
    return collection()
        .flatMap(
            it ->
                Mono.from(
                    it.updateOne(
                        standing(at), combine(set("chunk", at.chunk() + 1), set("plan", plan)))))
        .filter(result -> result.getMatchedCount() == 1)
        .map(result -> at.planned(next));
  }

  @Override
  public Mono<Boolean> finish(Expansion at, boolean whateverChanged) {
    var done = combine(set("state", State.DONE.name()), set("plan", List.of()));
    var condition = whateverChanged ? standing(at) : and(standing(at), eq("changes", at.seen()));
    return collection()
        .flatMap(it -> Mono.from(it.updateOne(condition, done)))
        .map(result -> result.getMatchedCount() == 1);
  }

  /** What changed is read before the pass begins, so a pass may only see more than it says. */
  @Override
  public Mono<Expansion> again(Expansion at) {
    return find(at.meeting())
        .filter(it -> it.version() == at.version() && it.chunk() == at.chunk())
        .flatMap(
            it -> update(standing(at), combine(set("seen", it.changes()), set("plan", List.of()))));
  }

  @Override
  public Mono<Void> reopen(MeetingId meeting) {
    var done = and(eq("_id", meeting.value()), eq("state", State.DONE.name()));
    return changed(List.of(meeting))
        .then(
            collection()
                .flatMap(it -> Mono.from(it.updateOne(done, set("state", State.RUNNING.name())))))
        .then();
  }

  @Override
  public Mono<Void> changed(Collection<MeetingId> meetings) {
    var ids = meetings.stream().map(MeetingId::value).toList();
    return collection()
        .flatMap(
            it ->
                Mono.from(
                    it.updateMany(
                        and(in("_id", ids), eq("state", State.RUNNING.name())),
                        inc("changes", 1L))))
        .then();
  }

  private Mono<Expansion> update(Bson condition, Bson update) {
    return collection()
        .flatMap(it -> Mono.from(it.findOneAndUpdate(condition, update, AFTER)))
        .map(MongoExpansions::expansion);
  }

  /** Where this expansion was when it was read. */
  private static Bson standing(Expansion at) {
    return and(
        eq("_id", at.meeting().value()),
        eq("version", at.version()),
        eq("state", State.RUNNING.name()),
        eq("chunk", at.chunk()));
  }

  private static Document document(MeetingId meeting, int version) {
    return new Document("_id", meeting.value())
        .append("version", version)
        .append("state", State.RUNNING.name())
        .append("chunk", 0)
        .append("plan", List.of())
        .append("changes", 0L)
        .append("seen", 0L);
  }

  private static Expansion expansion(Document row) {
    return new Expansion(
        new MeetingId(row.getString("_id")),
        row.getInteger("version"),
        State.valueOf(row.getString("state")),
        row.getInteger("chunk"),
        row.getList("plan", Document.class).stream().map(Rows::invitation).toList(),
        row.getLong("changes"),
        row.getLong("seen"));
  }

  private static boolean isDuplicate(Throwable error) {
    return error instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private Mono<MongoCollection<Document>> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
