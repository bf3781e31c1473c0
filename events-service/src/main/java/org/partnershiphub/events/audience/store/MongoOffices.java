package org.partnershiphub.events.audience.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.OfficeTerm;
import org.partnershiphub.events.audience.Offices;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.platform.outbox.Projections;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A row per term. One whose start has not been heard yet has only its end, and runs on no day. */
@Repository
class MongoOffices implements Offices {

  private final ReactiveMongoTemplate mongo;
  private final Projections rows;

  MongoOffices(ReactiveMongoTemplate mongo, Projections rows) {
    this.mongo = mongo;
    this.rows = rows;
  }

  @Override
  public Mono<Void> note(OfficeTerm it, long number) {
    var row = row(it.office(), it.person()).set("from", it.from().toString());
    var to = it.to();
    var bounded = to == null ? row.unset("to") : row.set("to", to.toString());
    return rows.newer(PartnerRows.TERMS, id(it.office(), it.name()), number, bounded).then();
  }

  @Override
  public Mono<Void> ended(
      OfficeId office, String term, PersonId person, LocalDate lastDay, long number) {
    var row = row(office, person).set("to", lastDay.toString());
    return rows.newer(PartnerRows.TERMS, id(office, term), number, row).then();
  }

  private static Update row(OfficeId office, PersonId person) {
    return new Update().set("office", office.value()).set("person", person.value());
  }

  private static String id(OfficeId office, String term) {
    return office + ":" + term;
  }

  @Override
  public Mono<Set<OfficeId>> known(Collection<OfficeId> offices) {
    return terms(offices)
        .map(it -> new OfficeId(it.getString("office")))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Mono<List<PersonId>> holders(OfficeId office, LocalDate day) {
    return terms(List.of(office))
        .filter(it -> it.containsKey("from"))
        .map(MongoOffices::term)
        .filter(it -> it.runs(day))
        .map(OfficeTerm::person)
        .distinct()
        .sort()
        .collectList();
  }

  private Flux<Document> terms(Collection<OfficeId> offices) {
    var names = offices.stream().map(OfficeId::value).toList();
    return mongo.find(new Query(where("office").in(names)), Document.class, PartnerRows.TERMS);
  }

  private static OfficeTerm term(Document row) {
    var to = row.getString("to");
    return new OfficeTerm(
        new OfficeId(row.getString("office")),
        row.getString("_id"),
        new PersonId(row.getString("person")),
        LocalDate.parse(row.getString("from")),
        to == null ? null : LocalDate.parse(to));
  }
}
