package org.partnershiphub.membership.representation.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.DuplicateName;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.Representation;
import org.partnershiphub.membership.representation.RepresentationId;
import org.partnershiphub.membership.representation.RepresentationProblem;
import org.partnershiphub.membership.representation.Representations;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.partnershiphub.platform.outbox.TimedStore;
import org.partnershiphub.platform.web.Window;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Representations as documents; a unique index on the claims decides for whom somebody speaks in a
 * body.
 */
@Repository
class MongoRepresentations extends TimedStore<RepresentationId, Representation>
    implements Representations {

  private static final String COLLECTION = "representations";
  private static final String PERSON = "state.designations.voice.person";
  private static final String GROUP = "state.designations.voice.group";

  MongoRepresentations(Documents documents) {
    super(
        documents.collection(
            COLLECTION,
            Representation.class,
            RepresentationId::new,
            RepresentationProblem.NotFound::new));
  }

  @Override
  protected Throwable refusal(Throwable error) {
    return DuplicateName.is(error) ? new RepresentationProblem.SpeaksForAnother() : error;
  }

  @Override
  public Flux<JurisdictionId> naming(PersonId person) {
    return documents
        .query(new Query(Criteria.where(PERSON).is(person.value())))
        .map(it -> it.state().jurisdiction());
  }

  @Override
  public Mono<List<Representation>> list(
      @Nullable JurisdictionId jurisdiction, @Nullable GroupId group, Window window) {
    var query = new Query().with(Sort.by("_id")).limit(window.limit() + 1);
    if (group != null) {
      query.addCriteria(Criteria.where(GROUP).is(group.value()));
    }
    if (jurisdiction != null) {
      query.addCriteria(Criteria.where("_id").is(RepresentationId.of(jurisdiction).value()));
    } else if (window.after() != null) {
      query.addCriteria(Criteria.where("_id").gt(window.after()));
    }
    return documents.query(query).map(Versioned::state).collectList();
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn oneJurisdictionPerPersonAndBody() {
      return new IndexOn(COLLECTION, new Index("state.claims", Direction.ASC).unique().sparse());
    }

    @Bean
    IndexOn representationsByPerson() {
      return new IndexOn(COLLECTION, new Index(PERSON, Direction.ASC));
    }

    @Bean
    IndexOn representationsByGroup() {
      return new IndexOn(COLLECTION, new Index(GROUP, Direction.ASC));
    }

    @Bean
    IndexOn representationsDue() {
      return TimedStore.dueIndex(COLLECTION);
    }
  }
}
