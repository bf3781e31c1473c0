package org.partnershiphub.events.calendars.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.calendars.CalendarFeed;
import org.partnershiphub.events.calendars.CalendarFeeds;
import org.partnershiphub.events.calendars.CalendarProblem;
import org.partnershiphub.events.calendars.FeedId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.StoredAggregates;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Feeds as documents. */
@Repository
class MongoCalendarFeeds extends StoredAggregates<FeedId, CalendarFeed> implements CalendarFeeds {

  static final String COLLECTION = "calendarFeeds";
  static final String DIGEST = "state.digest";
  static final String PERSON = "state.person";

  MongoCalendarFeeds(Documents documents) {
    super(
        documents.collection(
            COLLECTION, CalendarFeed.class, FeedId::new, id -> new CalendarProblem.FeedUnknown()));
  }

  @Override
  public Mono<CalendarFeed> withDigest(String digest) {
    return documents
        .query(Query.query(where(DIGEST).is(digest)).limit(1))
        .next()
        .map(Versioned::state);
  }

  @Override
  public Flux<CalendarFeed> of(PersonId person) {
    return documents.query(Query.query(where(PERSON).is(person.value()))).map(Versioned::state);
  }
}
