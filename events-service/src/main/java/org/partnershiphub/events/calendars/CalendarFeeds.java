package org.partnershiphub.events.calendars;

import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.platform.change.Aggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All feeds that were ever issued. */
public interface CalendarFeeds extends Aggregates<FeedId, CalendarFeed> {

  /** The feed whose present secret has this digest. */
  Mono<CalendarFeed> withDigest(String digest);

  Flux<CalendarFeed> of(PersonId person);
}
