package org.partnershiphub.membership.jurisdictions.store;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Jurisdiction;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Standing;
import org.partnershiphub.membership.registry.DuplicateName;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.partnershiphub.platform.outbox.StoredAggregates;
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

/** Jurisdictions as documents; a unique index on the claimed name decides who has a name. */
@Repository
class MongoJurisdictions extends StoredAggregates<JurisdictionId, Jurisdiction>
    implements Jurisdictions {

  private static final String COLLECTION = "jurisdictions";

  MongoJurisdictions(Documents documents) {
    super(
        documents.collection(
            COLLECTION,
            Jurisdiction.class,
            JurisdictionId::new,
            JurisdictionProblem.NotFound::new));
  }

  @Override
  protected Throwable refusal(Throwable error) {
    return DuplicateName.is(error) ? new JurisdictionProblem.NameTaken() : error;
  }

  @Override
  public Flux<Versioned<Jurisdiction>> claiming(Collection<String> foldedNames) {
    return documents.query(new Query(Criteria.where("state.claimedName").in(foldedNames)));
  }

  @Override
  public Mono<List<Jurisdiction>> list(Standing.@Nullable Status status, Window window) {
    var query = new Query().with(Sort.by("_id")).limit(window.limit() + 1);
    if (status != null) {
      query.addCriteria(Criteria.where("state.standing.status").is(status.name()));
    }
    if (window.after() != null) {
      query.addCriteria(Criteria.where("_id").gt(window.after()));
    }
    return documents.query(query).map(Versioned::state).collectList();
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn oneJurisdictionPerName() {
      return new IndexOn(
          COLLECTION, new Index("state.claimedName", Direction.ASC).unique().sparse());
    }
  }
}
