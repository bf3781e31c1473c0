package org.partnershiphub.events.records.sittings.store;

import org.partnershiphub.events.records.sittings.Sitting;
import org.partnershiphub.events.records.sittings.Sittings;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.StoredAggregates;
import org.springframework.stereotype.Repository;

/** Sittings as documents that carry the facts still to be told. */
@Repository
class MongoSittings extends StoredAggregates<MeetingId, Sitting> implements Sittings {

  MongoSittings(Documents documents) {
    super(
        documents.collection(
            "sittings", Sitting.class, MeetingId::new, MeetingProblem.NotFound::new));
  }
}
