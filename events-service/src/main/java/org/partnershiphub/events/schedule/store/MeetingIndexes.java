package org.partnershiphub.events.schedule.store;

import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** What meetings are asked by. */
@Configuration(proxyBeanMethods = false)
class MeetingIndexes {

  @Bean
  IndexOn meetingsByGroup() {
    return new IndexOn(
        MongoMeetings.COLLECTION,
        new Index()
            .on(MongoMeetings.GROUPS, Direction.ASC)
            .on(MongoMeetings.STARTS_AT, Direction.ASC)
            .named("by-group"));
  }

  @Bean
  IndexOn meetingsBySeries() {
    return new IndexOn(
        MongoMeetings.COLLECTION,
        new Index()
            .on(MongoMeetings.OCCURRENCE_OF, Direction.ASC)
            .on(MongoMeetings.STARTS_AT, Direction.ASC)
            .named("by-series"));
  }

  @Bean
  IndexOn meetingsByStart() {
    return new IndexOn(
        MongoMeetings.COLLECTION,
        new Index()
            .on(MongoMeetings.STARTS_AT, Direction.ASC)
            .on("_id", Direction.ASC)
            .named("by-start"));
  }
}
