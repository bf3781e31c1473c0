package org.partnershiphub.membership.offices.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.membership.offices.Office;
import org.partnershiphub.membership.offices.OfficeId;
import org.partnershiphub.membership.offices.OfficeProblem;
import org.partnershiphub.membership.offices.Offices;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.DocumentCollection;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Offices as documents, each with all its terms. */
@Repository
class MongoOffices implements Offices {

  private static final String COLLECTION = "offices";

  private final DocumentCollection<OfficeId, Office> documents;

  MongoOffices(Documents documents) {
    this.documents =
        documents.collection(COLLECTION, Office.class, OfficeId::new, OfficeProblem.NotFound::new);
  }

  @Override
  public Mono<Versioned<Office>> find(OfficeId id) {
    return documents.find(id);
  }

  @Override
  public Mono<Versioned<Office>> get(OfficeId id) {
    return documents.get(id);
  }

  @Override
  public Flux<Versioned<Office>> findAll(Collection<OfficeId> ids) {
    return documents.findAll(ids);
  }

  @Override
  public Mono<Versioned<Office>> change(
      OfficeId id, Expected expected, Function<Office, Change<Office>> decision) {
    return documents.change(id, expected, decision);
  }

  @Override
  public Mono<Versioned<Office>> create(OfficeId id, Change<Office> first) {
    return documents.create(id, first);
  }

  @Override
  public Mono<Versioned<Office>> upsert(
      OfficeId id, Office blank, Function<Office, Change<Office>> decision) {
    return documents.upsert(id, blank, decision);
  }

  @Override
  public Mono<List<OfficeId>> createAll(Collection<Draft<OfficeId, Office>> drafts) {
    return documents.createAll(drafts);
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
  }
}
