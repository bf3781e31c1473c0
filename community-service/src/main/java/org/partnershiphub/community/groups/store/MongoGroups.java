package org.partnershiphub.community.groups.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.GroupProblem;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.DocumentCollection;
import org.partnershiphub.platform.outbox.Documents;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class MongoGroups implements Groups {

  static final String COLLECTION = "groups";

  private static final String CLAIMS = "claims";
  private static final List<String> WATCHING =
      List.of(
          "COVERS_EVERY_ACTIVE_JURISDICTION",
          "LED_BY_OFFICE",
          "SMALLER_THAN_NUMBER_OF_ACTIVE_JURISDICTIONS",
          "SEATS_EXACTLY");

  private final DocumentCollection<GroupId, Group> groups;
  private final ReactiveMongoTemplate mongo;

  MongoGroups(Documents documents, ReactiveMongoTemplate mongo) {
    this.groups =
        documents.collection(COLLECTION, Group.class, GroupId::new, GroupProblem.NotFound::new);
    this.mongo = mongo;
  }

  @Override
  public Aggregates<GroupId, Group> all() {
    return groups;
  }

  @Override
  public Flux<Versioned<Group>> page(@Nullable String after, int limit) {
    var from = after == null ? new Query() : new Query(where("_id").gt(after));
    return groups.query(from.with(Sort.by("_id")).limit(limit));
  }

  @Override
  public Flux<Group> seating(PersonId person) {
    return having(where("state.seats.filled.person").is(person.value()));
  }

  @Override
  public Flux<Group> seating(JurisdictionId jurisdiction) {
    return having(where("state.seats.filled.jurisdiction").is(jurisdiction.value()));
  }

  @Override
  public Flux<Group> restingOn(GroupId base) {
    return having(where("state.rules.entry.value").is(base.value()))
        .filter(group -> group.rules().bases().contains(base));
  }

  @Override
  public Flux<Group> inheriting(GroupId template) {
    return having(where("state.rules.inherits").is(template.value()));
  }

  @Override
  public Flux<Group> watching() {
    return having(where("state.rules.standing.rule").in(WATCHING));
  }

  @Override
  public Mono<GroupId> claimGovernance(GroupId group) {
    return claim(group)
        .flatMap(holder -> holder.equals(group) ? Mono.just(holder) : inherit(holder, group));
  }

  /** Takes over a claim whose group never came to be: its founding broke off. */
  private Mono<GroupId> inherit(GroupId holder, GroupId group) {
    return groups
        .find(holder)
        .map(found -> holder)
        .switchIfEmpty(
            Mono.defer(
                () ->
                    mongo
                        .updateFirst(
                            new Query(claimed().and("group").is(holder.value())),
                            Update.update("group", group.value()),
                            CLAIMS)
                        .then(claim(group))));
  }

  private Mono<GroupId> claim(GroupId group) {
    return mongo
        .insert(new Document("_id", "GOVERNANCE_COMMITTEE").append("group", group.value()), CLAIMS)
        .onErrorResume(
            DuplicateKeyException.class,
            error -> mongo.findOne(new Query(claimed()), Document.class, CLAIMS))
        .map(claim -> new GroupId(claim.getString("group")));
  }

  private static Criteria claimed() {
    return where("_id").is("GOVERNANCE_COMMITTEE");
  }

  private Flux<Group> having(Criteria criteria) {
    return groups.query(new Query(criteria).with(Sort.by("_id"))).map(Versioned::state);
  }
}
