package org.partnershiphub.events.answers.store;

import org.partnershiphub.events.answers.AlternateAsk;
import org.partnershiphub.events.answers.AlternateAskId;
import org.partnershiphub.events.answers.AlternateAsks;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.StoredAggregates;
import org.springframework.stereotype.Repository;

/** A document for each time that an alternate was asked. */
@Repository
class MongoAlternateAsks extends StoredAggregates<AlternateAskId, AlternateAsk>
    implements AlternateAsks {

  MongoAlternateAsks(Documents documents) {
    super(
        documents.collection(
            "alternateAsks",
            AlternateAsk.class,
            AlternateAskId::new,
            id -> new IllegalArgumentException("Nobody was asked.")));
  }
}
