package org.partnershiphub.membership.agreements.store;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.membership.agreements.Agreement;
import org.partnershiphub.membership.agreements.AgreementNotFound;
import org.partnershiphub.membership.agreements.Agreements;
import org.partnershiphub.membership.registry.AgreementId;
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
import reactor.core.publisher.Mono;

/** Agreements as documents; days stand as text that sorts like days. */
@Repository
class MongoAgreements extends StoredAggregates<AgreementId, Agreement> implements Agreements {

  private static final String COLLECTION = "agreements";
  private static final String FROM = "state.effectiveOn";
  private static final String TO = "state.expiresOn";

  MongoAgreements(Documents documents) {
    super(
        documents.collection(
            COLLECTION, Agreement.class, AgreementId::new, AgreementNotFound::new));
  }

  @Override
  public Mono<List<Agreement>> list(Selection selection, Window window) {
    var conditions = new ArrayList<Criteria>();
    var day = selection.asOf().toString();
    if (selection.status() != null) {
      conditions.addAll(
          switch (selection.status()) {
            case NOT_YET_IN_FORCE -> List.of(Criteria.where(FROM).gt(day));
            case IN_FORCE -> List.of(Criteria.where(FROM).lte(day), Criteria.where(TO).gte(day));
            case EXPIRED -> List.of(Criteria.where(TO).lt(day));
          });
    }
    if (selection.expiresBy() != null) {
      conditions.add(Criteria.where(TO).lte(selection.expiresBy().toString()));
    }
    if (selection.party() != null) {
      conditions.add(Criteria.where("state.party").is(selection.party()));
    }
    if (window.after() != null) {
      conditions.add(Criteria.where("_id").gt(window.after()));
    }
    var wanted = conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
    var query = new Query(wanted).with(Sort.by("_id")).limit(window.limit() + 1);
    return documents.query(query).map(Versioned::state).collectList();
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn agreementsByParty() {
      return new IndexOn(COLLECTION, new Index("state.party", Direction.ASC));
    }

    @Bean
    IndexOn agreementsByLastDay() {
      return new IndexOn(COLLECTION, new Index(TO, Direction.ASC));
    }
  }
}
