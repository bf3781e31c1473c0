package org.partnershiphub.events.audience.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.partnershiphub.events.audience.AgreementId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Signature;
import org.partnershiphub.events.audience.Statement;
import org.partnershiphub.events.audience.Statements;
import org.partnershiphub.platform.outbox.Projections;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** A row per statement, with all its renewals. */
@Repository
class MongoStatements implements Statements {

  private final ReactiveMongoTemplate mongo;
  private final Projections rows;

  MongoStatements(ReactiveMongoTemplate mongo, Projections rows) {
    this.mongo = mongo;
    this.rows = rows;
  }

  /** A renewal begins later than what it renews, so the earliest day is kept. */
  @Override
  public Mono<Void> signed(AgreementId agreement, PersonId person, LocalDate from, long number) {
    var row = new Update().min("from", from.toString()).set("lapsed", false);
    return note(agreement, person, number, row);
  }

  @Override
  public Mono<Void> lapsed(AgreementId agreement, PersonId person, long number) {
    return note(agreement, person, number, new Update().set("lapsed", true));
  }

  @Override
  public Mono<Void> passedOn(AgreementId agreement, PersonId person, long number) {
    return note(agreement, person, number, new Update());
  }

  private Mono<Void> note(AgreementId agreement, PersonId person, long number, Update row) {
    return rows.newer(
            PartnerRows.STATEMENTS, agreement.value(), number, row.set("person", person.value()))
        .then();
  }

  @Override
  public Mono<Map<PersonId, Signature>> signatures(Collection<PersonId> people, LocalDate day) {
    var theirs = where("person").in(people.stream().map(PersonId::value).toList());
    return mongo
        .find(new Query(theirs), Document.class, PartnerRows.STATEMENTS)
        .map(MongoStatements::statement)
        .collect(Collectors.toMap(Statement::person, it -> it.on(day), MongoStatements::better));
  }

  private static Statement statement(Document row) {
    var from = row.getString("from");
    return new Statement(
        new PersonId(row.getString("person")),
        from == null ? null : LocalDate.parse(from),
        row.getBoolean("lapsed", false));
  }

  private static Signature better(Signature one, Signature other) {
    return one == Signature.IN_FORCE || other == Signature.NONE ? one : other;
  }
}
