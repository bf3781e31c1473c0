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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.partnershiphub.events.audience.Attendant;
import org.partnershiphub.events.audience.Audience;
import org.partnershiphub.events.audience.Audience.Source;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.CohortCard;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.GroupCard;
import org.partnershiphub.events.audience.GroupId;
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
  private static final Comparator<Sighting> BY_PERSON = Comparator.comparing(Sighting::person);

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
            .set("closed", it.closed());
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
  public Mono<Audience> audience(List<GroupId> groups, LocalDate day) {
    var date = day.toString();
    var names = groups.stream().map(GroupId::value).toList();
    var cohorts =
        find(COHORTS, and(in("group", names), lte("startsOn", date), gte("endsOn", date)))
            .map(MongoRosters::cohort)
            .collectList();
    return Mono.zip(groups(groups), cohorts)
        .map(found -> Audience.of(groups, found.getT1(), found.getT2(), day));
  }

  @Override
  public Flux<Attendant> people(Audience audience) {
    return audience.sources().stream()
        .map(this::sightings)
        .reduce((some, more) -> Flux.mergeComparing(AT_ONCE, BY_PERSON, some, more))
        .map(sightings -> attendants(audience, sightings))
        .orElseGet(Flux::empty);
  }

  private static Flux<Attendant> attendants(Audience audience, Flux<Sighting> sightings) {
    return sightings
        .bufferUntilChanged(Sighting::person)
        .map(
            seen -> {
              var person = new PersonId(seen.getFirst().person());
              if (seen.size() == 1) {
                return new Attendant(person, List.of(seen.getFirst().source().group()));
              }
              var held = seen.stream().map(it -> it.source().name()).collect(Collectors.toSet());
              return new Attendant(person, audience.via(held));
            });
  }

  private Flux<Sighting> sightings(Source source) {
    var filter = eq("current", source.name());
    return collection(ROSTER)
        .flatMapMany(
            it ->
                it.find(filter)
                    .sort(ascending("person"))
                    .projection(include("person"))
                    .batchSize(AT_ONCE))
        .map(row -> new Sighting(row.getString("person"), source));
  }

  @Override
  public Flux<Representative> representatives(Audience audience) {
    return find(ROSTER, and(in("current", audience.names()), exists("jurisdiction")))
        .map(MongoRosters::representative);
  }

  @Override
  public Mono<List<GroupId>> via(Audience audience, PersonId person) {
    return collection(ROSTER)
        .flatMapMany(it -> it.find(eq("person", person.value())).projection(include("current")))
        .mapNotNull(row -> row.getString("current"))
        .collect(HashSet<String>::new, HashSet::add)
        .map(audience::via);
  }

  private Flux<Document> find(String name, Bson filter) {
    return collection(name).flatMapMany(it -> it.find(filter));
  }

  private Mono<MongoCollection<Document>> collection(String name) {
    return mongo.getCollection(name);
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
        row.getBoolean("closed", false));
  }

  private static CohortCard cohort(Document row) {
    return new CohortCard(
        new CohortId(row.getString("_id")),
        new GroupId(row.getString("group")),
        LocalDate.parse(row.getString("startsOn")),
        LocalDate.parse(row.getString("endsOn")));
  }

  /** A held place, as it comes from the store. */
  private record Sighting(String person, Source source) {}
}
