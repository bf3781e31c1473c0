package org.partnershiphub.membership.places.store;

import java.time.LocalDate;
import java.util.Collection;
import org.bson.Document;
import org.partnershiphub.membership.places.Bodies;
import org.partnershiphub.membership.places.Body;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.platform.outbox.Projections;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bodies as rows; a partnership has tens of them, so they need no index. */
@Repository
class MongoBodies implements Bodies {

  private static final String COLLECTION = "bodies";

  private final ReactiveMongoTemplate mongo;
  private final Projections rows;

  MongoBodies(ReactiveMongoTemplate mongo, Projections rows) {
    this.mongo = mongo;
    this.rows = rows;
  }

  @Override
  public Mono<Void> began(Body body, long number) {
    var card =
        new Update()
            .set("name", body.name())
            .set("category", body.category())
            .set("openness", body.openness());
    return rows.newer(COLLECTION, body.group().value(), number, card).then();
  }

  /** The end is kept apart from the card, which may be heard of later. */
  @Override
  public Mono<Void> closed(GroupId group, LocalDate on) {
    var query = new Query(Criteria.where("_id").is(group.value()));
    var end = new Update().set("closedOn", on.toString()).setOnInsert("sequence", 0L);
    return mongo.upsert(query, end, COLLECTION).then();
  }

  @Override
  public Mono<Body> find(GroupId group) {
    return mongo.findById(group.value(), Document.class, COLLECTION).map(MongoBodies::body);
  }

  @Override
  public Flux<Body> findAll(Collection<GroupId> groups) {
    var ids = groups.stream().map(GroupId::value).distinct().toList();
    return mongo
        .find(new Query(Criteria.where("_id").in(ids)), Document.class, COLLECTION)
        .map(MongoBodies::body);
  }

  @Override
  public Flux<Body> forEveryJurisdiction() {
    return mongo
        .find(new Query().with(Sort.by("_id")), Document.class, COLLECTION)
        .map(MongoBodies::body)
        .filter(Body::isForEveryJurisdiction);
  }

  private static Body body(Document row) {
    return new Body(
        new GroupId(row.getString("_id")),
        row.getString("name"),
        row.getString("category"),
        row.getString("openness"),
        row.containsKey("closedOn"));
  }
}
