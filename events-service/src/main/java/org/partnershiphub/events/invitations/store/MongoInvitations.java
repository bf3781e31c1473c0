package org.partnershiphub.events.invitations.store;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Invitation;
import org.partnershiphub.events.invitations.Invitations;
import org.partnershiphub.events.schedule.MeetingId;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document per meeting and person, written in unordered bulk by {@code _id}. */
@Repository
class MongoInvitations implements Invitations {

  static final String COLLECTION = "invitations";
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
  private static final int AT_ONCE = 500;

  private final ReactiveMongoTemplate mongo;
  private final MongoDiaries diaries;

  MongoInvitations(ReactiveMongoTemplate mongo, MongoDiaries diaries) {
    this.mongo = mongo;
    this.diaries = diaries;
  }

  @Override
  public Mono<Invitation> find(MeetingId meeting, PersonId person) {
    return rows(it -> it.find(eq("_id", Rows.id(meeting, person)))).next();
  }

  @Override
  public Flux<Invitation> of(MeetingId meeting) {
    var filter = eq("meeting", meeting.value());
    return rows(it -> it.find(filter).sort(ascending("person")).batchSize(AT_ONCE));
  }

  @Override
  public Mono<List<Invitation>> write(List<Invitation> nexts) {
    return collection()
        .flatMap(it -> Mono.from(it.bulkWrite(models(nexts), ANY_ORDER)))
        .map(MongoInvitations::written)
        .onErrorResume(MongoBulkWriteException.class, MongoInvitations::unlessStanding)
        .flatMap(count -> count == nexts.size() ? Mono.just(nexts) : standing(nexts));
  }

  private List<WriteModel<Document>> models(List<Invitation> nexts) {
    var touch = diaries.touch();
    return nexts.stream().map(it -> Rows.write(it, touch)).toList();
  }

  private static int written(BulkWriteResult result) {
    return result.getInsertedCount() + result.getMatchedCount();
  }

  /** That a row stands already is an answer; everything else is a failure. */
  private static Mono<Integer> unlessStanding(MongoBulkWriteException error) {
    var standing =
        error.getWriteErrors().stream()
            .allMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY);
    return standing && error.getWriteConcernError() == null
        ? Mono.just(written(error.getWriteResult()))
        : Mono.error(error);
  }

  private Mono<List<Invitation>> standing(List<Invitation> nexts) {
    var wanted = nexts.stream().collect(Collectors.toMap(Rows::id, it -> it.telling().batch()));
    return rows(it -> it.find(in("_id", wanted.keySet())).batchSize(AT_ONCE))
        .filter(it -> it.telling().batch().equals(wanted.get(Rows.id(it))))
        .collectList();
  }

  @Override
  public Flux<Invitation> ofPerson(PersonId person) {
    return rows(it -> it.find(eq("person", person.value())).batchSize(AT_ONCE));
  }

  @Override
  public Mono<Set<MeetingId>> meetingsOf(PersonId person) {
    return collection()
        .flatMapMany(
            it ->
                it.find(and(eq("person", person.value()), eq("invited", true)))
                    .projection(include("meeting")))
        .map(row -> new MeetingId(row.getString("meeting")))
        .collect(Collectors.toSet());
  }

  @Override
  public Flux<Invitation> invited(MeetingId meeting, @Nullable PersonId after, int limit) {
    var filter = behind(standing(meeting), after);
    return rows(it -> it.find(filter).sort(ascending("person")).limit(limit));
  }

  @Override
  public Mono<Long> countInvited(MeetingId meeting) {
    return collection().flatMap(it -> Mono.from(it.countDocuments(standing(meeting))));
  }

  @Override
  public Mono<Summary> summary(MeetingId meeting, int limit) {
    return Mono.zip(
            countInvited(meeting),
            counted(meeting, "via", (way, people) -> new ViaGroup(new GroupId(way), people)),
            counted(meeting, "through", Through::new),
            severalWays(meeting))
        .map(
            it -> {
              var several = it.getT4();
              var examples = several.stream().limit(limit).toList();
              return new Summary(it.getT1(), it.getT2(), it.getT3(), several.size(), examples);
            });
  }

  private <T> Mono<List<T>> counted(
      MeetingId meeting, String ways, BiFunction<String, Long, T> counted) {
    var way = "$" + ways;
    var stages = List.of(match(standing(meeting)), unwind(way), group(way, sum("people", 1)));
    return collection()
        .flatMapMany(it -> it.aggregate(stages))
        .sort(Comparator.comparing(it -> it.getString("_id")))
        .map(it -> counted.apply(it.getString("_id"), it.get("people", Number.class).longValue()))
        .collectList();
  }

  private Mono<List<ViaSeveral>> severalWays(MeetingId meeting) {
    var several =
        or(exists("via.1"), exists("through.1"), and(exists("via.0"), exists("through.0")));
    return collection()
        .flatMapMany(
            it ->
                it.find(and(standing(meeting), several))
                    .projection(include("person", "via", "through")))
        .map(MongoInvitations::several)
        .sort(
            Comparator.<ViaSeveral>comparingInt(it -> -it.via().size() - it.through().size())
                .thenComparing(ViaSeveral::person))
        .collectList();
  }

  private static ViaSeveral several(Document row) {
    var ways = Rows.ways(row);
    return new ViaSeveral(new PersonId(row.getString("person")), ways.via(), ways.through());
  }

  private static Bson standing(MeetingId meeting) {
    return and(eq("meeting", meeting.value()), eq("invited", true));
  }

  private static Bson behind(Bson filter, @Nullable PersonId after) {
    return after == null ? filter : and(filter, gt("person", after.value()));
  }

  private Flux<Invitation> rows(Function<MongoCollection<Document>, FindPublisher<Document>> find) {
    return collection().flatMapMany(find).map(Rows::invitation);
  }

  private Mono<MongoCollection<Document>> collection() {
    return mongo.getCollection(COLLECTION);
  }
}
