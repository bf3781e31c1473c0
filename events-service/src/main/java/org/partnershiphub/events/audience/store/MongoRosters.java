package org.partnershiphub.events.audience.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.Audience;
import org.partnershiphub.events.audience.Audience.Source;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.CohortCard;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.Held;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.Lifecycle;
import org.partnershiphub.events.audience.Part;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Place;
import org.partnershiphub.events.audience.Representative;
import org.partnershiphub.events.audience.Rosters;
import org.partnershiphub.platform.outbox.Projections;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rosters as rows {@code {_id, person, sequence, current?}}: {@code current} names the source while
 * the place is held and is absent afterwards; the row itself stays, so that a late older fact does
 * not revive it.
 */
@Repository
class MongoRosters implements Rosters {

  static final String ROSTER = "roster";
  static final String GROUPS = "groups";
  static final String COHORTS = "cohorts";
  private static final int AT_ONCE = 500;
  private static final Comparator<Held> BY_PERSON = Comparator.comparing(Held::person);

  private final ReactiveMongoTemplate mongo;
  private final Projections rows;

  MongoRosters(ReactiveMongoTemplate mongo, Projections rows) {
    this.mongo = mongo;
    this.rows = rows;
  }

  @Override
  public Mono<Void> note(GroupCard it, long number) {
    var card =
        new Update()
            .set("lifecycle", it.lifecycle().name())
            .set("confidential", it.confidential())
            .set("closed", it.closed())
            .set("category", it.category());
    return rows.newer(GROUPS, it.group().value(), number, card).then();
  }

  @Override
  public Mono<Void> noteClosed(GroupId group, long number) {
    return rows.newer(GROUPS, group.value(), number, new Update().set("closed", true)).then();
  }

  @Override
  public Mono<Void> note(CohortCard it, long number) {
    var card =
        new Update()
            .set("group", it.group().value())
            .set("startsOn", it.startsOn().toString())
            .set("endsOn", it.endsOn().toString());
    return rows.newer(COHORTS, it.cohort().value(), number, card).then();
  }

  @Override
  public Mono<Void> taken(Place place, Part part, long number) {
    var row =
        new Update()
            .set("person", place.person().value())
            .set("group", place.group().value())
            .set("capacity", part.capacity().name())
            .set("current", place.source());
    var jurisdiction = part.jurisdiction();
    var whole =
        jurisdiction == null
            ? row.unset("jurisdiction")
            : row.set("jurisdiction", jurisdiction.value());
    return rows.newer(ROSTER, place.key(), number, whole).then();
  }

  @Override
  public Mono<Void> left(Place place, long number) {
    var row =
        new Update()
            .set("person", place.person().value())
            .unset("current")
            .unset("capacity")
            .unset("jurisdiction");
    return rows.newer(ROSTER, place.key(), number, row).then();
  }

  @Override
  public Mono<Map<GroupId, GroupCard>> groups(Collection<GroupId> groups) {
    return find(GROUPS, in("_id", groups.stream().map(GroupId::value).toList()))
        .map(MongoRosters::group)
        .collectMap(GroupCard::group);
  }

  @Override
  public Mono<Set<CohortId>> cohorts(Collection<CohortId> cohorts) {
    return find(COHORTS, in("_id", cohorts.stream().map(CohortId::value).toList()))
        .map(it -> new CohortId(it.getString("_id")))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Mono<List<Source>> sources(Addressees it, LocalDate day) {
    var date = day.toString();
    var names = it.groups().stream().map(GroupId::value).toList();
    var cohorts =
        find(COHORTS, and(in("group", names), lte("startsOn", date), gte("endsOn", date)))
            .map(MongoRosters::cohort)
            .collectList();
    return Mono.zip(groups(it.groups()), cohorts)
        .map(found -> Audience.sources(it, found.getT1(), found.getT2(), day));
  }

  @Override
  public Flux<Held> held(List<Source> sources) {
    return sources.stream()
        .map(this::held)
        .reduce((some, more) -> Flux.mergeComparing(AT_ONCE, BY_PERSON, some, more))
        .orElseGet(Flux::empty);
  }

  private Flux<Held> held(Source source) {
    return collection(ROSTER)
        .flatMapMany(
            it ->
                it.find(eq("current", source.name()))
                    .sort(ascending("person"))
                    .projection(include("person", "capacity", "jurisdiction"))
                    .batchSize(AT_ONCE))
        .map(row -> held(row, source));
  }

  @Override
  public Flux<Held> held(List<Source> sources, PersonId person) {
    var byName = sources.stream().collect(Collectors.toMap(Source::name, it -> it));
    return find(ROSTER, eq("person", person.value()))
        .mapNotNull(
            row -> {
              var current = row.getString("current");
              var source = current == null ? null : byName.get(current);
              return source == null ? null : held(row, source);
            });
  }

  private static Held held(Document row, Source source) {
    return new Held(new PersonId(row.getString("person")), source, part(row));
  }

  /** Most of those of a large group are the same, so they are one. */
  private static Part part(Document row) {
    var capacity = Capacity.of(row.getString("capacity"));
    var jurisdiction = row.getString("jurisdiction");
    if (jurisdiction == null) {
      return capacity == Capacity.PARTICIPANT ? Part.PARTICIPANT : new Part(capacity, null);
    }
    return new Part(capacity, new JurisdictionId(jurisdiction));
  }

  @Override
  public Flux<Representative> representatives(List<Source> sources) {
    var names = sources.stream().map(Source::name).toList();
    return find(ROSTER, and(in("current", names), exists("jurisdiction")))
        .map(MongoRosters::representative);
  }

  private Flux<Document> find(String name, Bson filter) {
    return collection(name).flatMapMany(it -> it.find(filter));
  }

  private Mono<MongoCollection<Document>> collection(String name) {
    return mongo.getCollection(name);
  }

  @Override
  public Flux<Representative> representing(PersonId person) {
    return find(
            ROSTER, and(eq("person", person.value()), exists("current"), exists("jurisdiction")))
        .map(MongoRosters::representative);
  }

  private static Representative representative(Document row) {
    return new Representative(
        new GroupId(row.getString("group")),
        new JurisdictionId(row.getString("jurisdiction")),
        new PersonId(row.getString("person")),
        Capacity.of(row.getString("capacity")));
  }

  /** A group that was closed before we heard of its founding has no lifecycle yet. */
  private static GroupCard group(Document row) {
    return new GroupCard(
        new GroupId(row.getString("_id")),
        Lifecycle.valueOf(row.get("lifecycle", Lifecycle.STANDING.name())),
        row.getBoolean("confidential", false),
        row.getBoolean("closed", false),
        row.get("category", ""));
  }

  private static CohortCard cohort(Document row) {
    return new CohortCard(
        new CohortId(row.getString("_id")),
        new GroupId(row.getString("group")),
        LocalDate.parse(row.getString("startsOn")),
        LocalDate.parse(row.getString("endsOn")));
  }
}
