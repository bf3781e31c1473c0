package org.partnershiphub.membership.organisations.store;

import java.util.Collection;
import java.util.List;
import org.partnershiphub.membership.organisations.OrganisationProblem;
import org.partnershiphub.membership.organisations.Organisations;
import org.partnershiphub.membership.organisations.OutsideOrganisation;
import org.partnershiphub.membership.registry.DuplicateName;
import org.partnershiphub.membership.registry.OrganisationId;
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

/** Outside organisations as documents. */
@Repository
class MongoOrganisations extends StoredAggregates<OrganisationId, OutsideOrganisation>
    implements Organisations {

  private static final String COLLECTION = "organisations";

  MongoOrganisations(Documents documents) {
    super(
        documents.collection(
            COLLECTION,
            OutsideOrganisation.class,
            OrganisationId::new,
            OrganisationProblem.NotFound::new));
  }

  @Override
  protected Throwable refusal(Throwable error) {
    return DuplicateName.is(error) ? new OrganisationProblem.NameTaken() : error;
  }

  @Override
  public Flux<Versioned<OutsideOrganisation>> claiming(Collection<String> foldedNames) {
    return documents.query(new Query(Criteria.where("state.claimedName").in(foldedNames)));
  }

  @Override
  public Mono<List<OutsideOrganisation>> list(Window window) {
    var query = new Query().with(Sort.by("_id")).limit(window.limit() + 1);
    if (window.after() != null) {
      query.addCriteria(Criteria.where("_id").gt(window.after()));
    }
    return documents.query(query).map(Versioned::state).collectList();
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn oneOrganisationPerName() {
      return new IndexOn(COLLECTION, new Index("state.claimedName", Direction.ASC).unique());
    }
  }
}
