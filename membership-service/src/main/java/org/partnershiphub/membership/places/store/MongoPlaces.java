package org.partnershiphub.membership.places.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.places.Place;
import org.partnershiphub.membership.places.Places;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.outbox.IndexOn;
import org.partnershiphub.platform.outbox.Projections;
import org.partnershiphub.platform.web.Window;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Places as rows {@code {_id, person, group, sequence, heldIn?, to?, begin: {sequence, from,
 * ...}}}: {@code heldIn} names the group while the place is held. The beginning has a number of its
 * own, since its end may be heard before it.
 */
@Repository
class MongoPlaces implements Places {

  private static final String COLLECTION = "places";
  private static final String BEGIN_NUMBER = "begin.sequence";

  private final ReactiveMongoTemplate mongo;
  private final Projections rows;

  MongoPlaces(ReactiveMongoTemplate mongo, Projections rows) {
    this.mongo = mongo;
    this.rows = rows;
  }

  @Override
  public Mono<Void> taken(Place.Key key, Place.Standing standing, LocalDate from, long number) {
    var held = row(key).set("heldIn", key.group().value()).unset("to").unset("reason");
    var begin =
        new Update()
            .set(BEGIN_NUMBER, number)
            .set("begin.from", from.toString())
            .set("begin.capacity", standing.capacity());
    var jurisdiction = standing.jurisdiction();
    if (jurisdiction == null) {
      begin.unset("jurisdiction");
    } else {
      begin.set("jurisdiction", jurisdiction.value());
    }
    var earlier = new Query(Criteria.where("_id").is(key.name()).and(BEGIN_NUMBER).lt(number));
    return rows.newer(COLLECTION, key.name(), number, held)
        .then(mongo.updateFirst(earlier, begin, COLLECTION))
        .then();
  }

  @Override
  public Mono<Void> left(Place.Key key, Place.End end, long number) {
    var ended = row(key).unset("heldIn").set("to", end.on().toString()).set("reason", end.reason());
    return rows.newer(COLLECTION, key.name(), number, ended).then();
  }

  /** What every fact about a place says of it. */
  private static Update row(Place.Key key) {
    var update =
        new Update()
            .set("person", key.person().value())
            .set("group", key.group().value())
            .setOnInsert(BEGIN_NUMBER, 0L);
    if (key.cohort() != null) {
      update.set("cohort", key.cohort());
    }
    if (key.seat() != null) {
      update.set("seat", key.seat());
    }
    return update;
  }

  @Override
  public Mono<Place> find(Place.Key key) {
    return mongo.findById(key.name(), Document.class, COLLECTION).map(MongoPlaces::place);
  }

  @Override
  public Flux<Place> of(Collection<PersonId> people) {
    return Flux.fromIterable(people)
        .map(PersonId::value)
        .distinct()
        .buffer(500)
        .concatMap(some -> find(new Query(Criteria.where("person").in(some))));
  }

  @Override
  public Flux<Place> forJurisdiction(JurisdictionId jurisdiction) {
    return find(new Query(Criteria.where("jurisdiction").is(jurisdiction.value())));
  }

  private Flux<Place> find(Query query) {
    return mongo.find(query, Document.class, COLLECTION).map(MongoPlaces::place);
  }

  /** A person with two places in one body is met twice there, and counts once. */
  @Override
  public Mono<List<PersonId>> peopleIn(GroupId group, Window window) {
    var most = window.limit() + 1;
    return holders(group, window.after(), most)
        .expand(some -> some.size() < most ? Mono.empty() : holders(group, some.getLast(), most))
        .concatMapIterable(some -> some)
        .distinctUntilChanged()
        .take(most)
        .map(PersonId::new)
        .collectList();
  }

  private Mono<List<String>> holders(GroupId group, @Nullable String after, int most) {
    var query = new Query(Criteria.where("heldIn").is(group.value())).with(Sort.by("person"));
    if (after != null) {
      query.addCriteria(Criteria.where("person").gt(after));
    }
    return mongo
        .find(query.limit(most), Document.class, COLLECTION)
        .map(it -> it.getString("person"))
        .collectList();
  }

  private static Place place(Document row) {
    var key =
        new Place.Key(
            new GroupId(row.getString("group")),
            row.getString("cohort"),
            row.getString("seat"),
            new PersonId(row.getString("person")));
    var begin = row.get("begin", new Document());
    var to = row.getString("to");
    return new Place(
        key,
        standing(row, begin),
        day(begin.getString("from")),
        to == null ? null : new Place.End(LocalDate.parse(to), row.getString("reason")));
  }

  private static Place.@Nullable Standing standing(Document row, Document begin) {
    var jurisdiction = row.getString("jurisdiction");
    var capacity = begin.getString("capacity");
    return capacity == null
        ? null
        : new Place.Standing(
            jurisdiction == null ? null : new JurisdictionId(jurisdiction), capacity);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn placesByPerson() {
      return new IndexOn(COLLECTION, new Index("person", Direction.ASC));
    }

    @Bean
    IndexOn placesByJurisdiction() {
      return new IndexOn(COLLECTION, new Index("jurisdiction", Direction.ASC).sparse());
    }

    @Bean
    IndexOn peopleByBody() {
      return new IndexOn(
          COLLECTION, new Index("heldIn", Direction.ASC).on("person", Direction.ASC).sparse());
    }
  }
}
