package org.partnershiphub.membership.offices.store;

import org.partnershiphub.membership.offices.Office;
import org.partnershiphub.membership.offices.OfficeId;
import org.partnershiphub.membership.offices.OfficeProblem;
import org.partnershiphub.membership.offices.Offices;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.partnershiphub.platform.outbox.TimedStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Offices as documents, each with all its terms. */
@Repository
class MongoOffices extends TimedStore<OfficeId, Office> implements Offices {

  private static final String COLLECTION = "offices";

  MongoOffices(Documents documents) {
    super(
        documents.collection(COLLECTION, Office.class, OfficeId::new, OfficeProblem.NotFound::new));
  }

  @Override
  public Flux<Versioned<Office>> with(PersonId person) {
    return documents.query(new Query(Criteria.where("state.terms.person").is(person.value())));
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn officesByPerson() {
      return new IndexOn(COLLECTION, new Index("state.terms.person", Direction.ASC));
    }

    @Bean
    IndexOn officesThatAreDue() {
      return TimedStore.dueIndex(COLLECTION);
    }
  }
}
