package org.partnershiphub.community.designations.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Update.update;

import java.time.Instant;
import java.time.InstantSource;
import org.partnershiphub.community.designations.DesignationId;
import org.partnershiphub.community.designations.Verdict;
import org.partnershiphub.community.designations.Verdicts;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.outbox.DocumentCollection;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.Projections;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Verdicts as aggregates, and beside them a row for each designation heard of. */
@Repository
class MongoVerdicts implements Verdicts {

  private static final String COLLECTION = "designationVerdicts";
  private static final String HEARD = "designationsHeard";
  private static final String DONE = "done";

  private final DocumentCollection<DesignationId, Verdict> verdicts;
  private final Projections rows;
  private final ReactiveMongoTemplate mongo;
  private final InstantSource clock;

  MongoVerdicts(
      Documents documents, Projections rows, ReactiveMongoTemplate mongo, InstantSource clock) {
    this.verdicts =
        documents.collection(COLLECTION, Verdict.class, DesignationId::new, MongoVerdicts::none);
    this.rows = rows;
    this.mongo = mongo;
    this.clock = clock;
  }

  @Override
  public Aggregates<DesignationId, Verdict> all() {
    return verdicts;
  }

  @Override
  public Mono<Instant> owedSince(DesignationId designation, long sequence) {
    var heard = new Update().unset(DONE).set("since", clock.instant());
    return rows.newer(HEARD, designation.value(), sequence, heard)
        .then(Mono.defer(() -> mongo.findOne(owed(designation, sequence), Owed.class, HEARD)))
        .map(Owed::since);
  }

  @Override
  public Mono<Void> done(DesignationId designation, long sequence) {
    return mongo.updateFirst(owed(designation, sequence), update(DONE, true), HEARD).then();
  }

  private static Query owed(DesignationId designation, long sequence) {
    return new Query(
        where("_id").is(designation.value()).and("sequence").is(sequence).and(DONE).ne(true));
  }

  /** When a fact was first heard that nothing followed from yet. */
  record Owed(Instant since) {}

  private static RuntimeException none(DesignationId designation) {
    return new IllegalStateException("Nothing was said to " + designation);
  }
}
