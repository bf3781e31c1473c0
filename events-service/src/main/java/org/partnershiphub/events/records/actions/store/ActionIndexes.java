package org.partnershiphub.events.records.actions.store;

import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** What actions are asked by. */
@Configuration(proxyBeanMethods = false)
class ActionIndexes {

  @Bean
  IndexOn actionsByGroup() {
    return new IndexOn(
        MongoActions.COLLECTION, new Index(MongoActions.GROUP, Direction.ASC).named("by-group"));
  }

  @Bean
  IndexOn actionsByPerson() {
    return new IndexOn(
        MongoActions.COLLECTION, new Index(MongoActions.PERSON, Direction.ASC).named("by-person"));
  }

  @Bean
  IndexOn actionsByMeeting() {
    return new IndexOn(
        MongoActions.COLLECTION,
        new Index(MongoActions.MEETING, Direction.ASC).named("by-meeting"));
  }
}
