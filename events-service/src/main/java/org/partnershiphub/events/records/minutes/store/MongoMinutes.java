package org.partnershiphub.events.records.minutes.store;

import org.partnershiphub.events.records.minutes.Minutes;
import org.partnershiphub.events.records.minutes.MinutesOfMeetings;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.StoredAggregates;
import org.springframework.stereotype.Repository;

/** Minutes as documents that carry the facts still to be told. */
@Repository
class MongoMinutes extends StoredAggregates<MeetingId, Minutes> implements MinutesOfMeetings {

  MongoMinutes(Documents documents) {
    super(
        documents.collection(
            "minutes", Minutes.class, MeetingId::new, MeetingProblem.NotFound::new));
  }
}
