package org.partnershiphub.platform.outbox;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/**
 * Rows made from facts: each keeps the {@code sequence} of the last fact applied, so that a
 * repeated or late one changes nothing.
 */
public final class Projections {

  private final ReactiveMongoTemplate mongo;

  Projections(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * Applies a fact to a row, which is made when it is not there.
   *
   * @param sequence the fact's number within the one aggregate that this row follows
   * @return whether it was applied; false when the row has seen this fact or a later one
   */
  public Mono<Boolean> newer(String collection, String id, long sequence, Update update) {
    var olderRow = new Query(Criteria.where("_id").is(id).and(Fields.SEQUENCE).lt(sequence));
    return mongo
        .upsert(olderRow, update.set(Fields.SEQUENCE, sequence), collection)
        .thenReturn(true)
        // The row is there but not older: the upsert tried to insert a second one.
        .onErrorResume(DuplicateKeyException.class, error -> Mono.just(false));
  }
}
