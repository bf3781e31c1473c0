package org.partnershiphub.community.partners.store;

import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Jurisdiction;
import org.partnershiphub.community.partners.OfficeTerm;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.partners.store.Rows.AffiliationRow;
import org.partnershiphub.community.partners.store.Rows.JurisdictionRow;
import org.partnershiphub.community.partners.store.Rows.TermRow;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class MongoPartners implements Partners {

  private static final int AT_ONCE = 200;

  private final ReactiveMongoTemplate mongo;

  MongoPartners(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public Mono<List<Affiliation>> affiliations(PersonId person) {
    return rows(new Query(where("person").is(person.value()))).collectList();
  }

  @Override
  public Mono<Map<PersonId, List<Affiliation>>> affiliations(Collection<PersonId> people) {
    return Flux.fromIterable(people)
        .map(PersonId::value)
        .buffer(AT_ONCE)
        .concatMap(some -> rows(new Query(where("person").in(some))))
        .collect(groupingBy(Affiliation::person));
  }

  @Override
  public Mono<Map<PersonId, List<Affiliation>>> affiliations() {
    return rows(new Query()).collect(groupingBy(Affiliation::person));
  }

  @Override
  public Mono<List<Jurisdiction>> jurisdictions() {
    return mongo
        .findAll(JurisdictionRow.class, Rows.JURISDICTIONS)
        .map(JurisdictionRow::jurisdiction)
        .collectList();
  }

  @Override
  public Mono<List<OfficeTerm>> officeTerms() {
    return mongo.findAll(TermRow.class, Rows.TERMS).map(TermRow::term).collectList();
  }

  private Flux<Affiliation> rows(Query query) {
    return mongo
        .find(query, AffiliationRow.class, Rows.AFFILIATIONS)
        .map(AffiliationRow::affiliation);
  }
}
