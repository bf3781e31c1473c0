package org.partnershiphub.membership.agreements.store;

import java.util.Collection;
import java.util.List;
import org.partnershiphub.membership.agreements.Agreement;
import org.partnershiphub.membership.agreements.AgreementNotFound;
import org.partnershiphub.membership.agreements.Agreements;
import org.partnershiphub.membership.registry.AgreementId;
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

/** Agreements as documents. */
@Repository
class MongoAgreements extends TimedStore<AgreementId, Agreement> implements Agreements {

  private static final String COLLECTION = "agreements";
  private static final String PARTY = "state.paper.party";
  private static final String KIND = "state.paper.kind";

  MongoAgreements(Documents documents) {
    super(
        documents.collection(
            COLLECTION, Agreement.class, AgreementId::new, AgreementNotFound::new));
  }

  /** The store narrows by party and kind; what a day makes of a chain of periods is asked of it. */
  @Override
  public Mono<List<Agreement>> list(Selection selection, Window window) {
    var wanted = new Criteria();
    if (selection.parties() != null) {
      wanted.and(PARTY).in(selection.parties());
    }
    if (selection.kind() != null) {
      wanted.and(KIND).is(selection.kind());
    }
    if (window.after() != null) {
      wanted.and("_id").gt(window.after());
    }
    return documents
        .query(new Query(wanted).with(Sort.by("_id")))
        .map(Versioned::state)
        .filter(selection::fits)
        .take(window.limit() + 1L)
        .collectList();
  }

  @Override
  public Flux<Agreement> of(Collection<String> parties) {
    return documents.query(new Query(Criteria.where(PARTY).in(parties))).map(Versioned::state);
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn agreementsByParty() {
      return new IndexOn(COLLECTION, new Index(PARTY, Direction.ASC).on(KIND, Direction.ASC));
    }

    @Bean
    IndexOn agreementsThatAreDue() {
      return TimedStore.dueIndex(COLLECTION);
    }
  }
}
