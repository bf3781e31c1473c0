package org.partnershiphub.events.calendars.store;

import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** What feeds are asked by. */
@Configuration(proxyBeanMethods = false)
class CalendarFeedIndexes {

  @Bean
  IndexOn calendarFeedsByDigest() {
    return new IndexOn(
        MongoCalendarFeeds.COLLECTION,
        new Index().on(MongoCalendarFeeds.DIGEST, Direction.ASC).named("by-digest"));
  }

  @Bean
  IndexOn calendarFeedsByPerson() {
    return new IndexOn(
        MongoCalendarFeeds.COLLECTION,
        new Index().on(MongoCalendarFeeds.PERSON, Direction.ASC).named("by-person"));
  }
}
