package org.partnershiphub.community.partners.store;

import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Jurisdiction;
import org.partnershiphub.community.partners.OfficeTerm;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.partners.store.Rows.AffiliationRow;
import org.partnershiphub.community.partners.store.Rows.JurisdictionRow;
import org.partnershiphub.community.partners.store.Rows.LeadRow;
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
  public Mono<List<Jurisdiction>> jurisdictions() {
    return Mono.zip(
            mongo.findAll(JurisdictionRow.class, Rows.JURISDICTIONS).collectList(),
            mongo.findAll(LeadRow.class, Rows.LEADS).collectList())
        .map(both -> joined(both.getT1(), both.getT2()));
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

  private static List<Jurisdiction> joined(List<JurisdictionRow> rows, List<LeadRow> leads) {
    var leadOf = new HashMap<String, @Nullable PersonId>();
    leads.forEach(row -> leadOf.put(row.id(), row.lead()));
    return rows.stream().map(row -> row.led(leadOf.get(row.id()))).toList();
  }
}
