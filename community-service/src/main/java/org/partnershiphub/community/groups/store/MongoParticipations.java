package org.partnershiphub.community.groups.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.GroupProblem;
import org.partnershiphub.community.groups.Participation;
import org.partnershiphub.community.groups.ParticipationId;
import org.partnershiphub.community.groups.Participations;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.DocumentCollection;
import org.partnershiphub.platform.outbox.Documents;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class MongoParticipations implements Participations {

  static final String COLLECTION = "participations";

  private final DocumentCollection<ParticipationId, Participation> participations;

  MongoParticipations(Documents documents) {
    this.participations =
        documents.collection(
            COLLECTION,
            Participation.class,
            ParticipationId::new,
            GroupProblem.NoSuchParticipation::new);
  }

  @Override
  public Aggregates<ParticipationId, Participation> all() {
    return participations;
  }

  @Override
  public Flux<Participation> of(PersonId person) {
    return current(where("state.person").is(person.value()));
  }

  @Override
  public Flux<Participation> of(JurisdictionId jurisdiction) {
    return current(where("state.jurisdiction").is(jurisdiction.value()));
  }

  @Override
  public Flux<Participation> of(GroupId group, @Nullable String after, int limit) {
    var inGroup = where("state.group").is(group.value()).and("state.current").is(true);
    var from = after == null ? inGroup : inGroup.and("state.person").gt(after);
    return participations
        .query(new Query(from).with(Sort.by("state.person")).limit(limit))
        .map(Versioned::state);
  }

  @Override
  public Mono<Long> count(GroupId group) {
    return participations.count(
        new Query(where("state.group").is(group.value()).and("state.current").is(true)));
  }

  private Flux<Participation> current(Criteria criteria) {
    return participations
        .query(new Query(criteria.and("state.current").is(true)))
        .map(Versioned::state);
  }
}
