package org.partnershiphub.events.audience.store;

import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** What the projection is asked by. */
@Configuration(proxyBeanMethods = false)
class RosterIndexes {

  /** Only who holds a place stands in it; the people of one source come sorted. */
  @Bean
  IndexOn rosterByCurrent() {
    return new IndexOn(
        MongoRosters.ROSTER,
        new Index().on("current", Direction.ASC).on("person", Direction.ASC).named("by-current"));
  }

  @Bean
  IndexOn rosterByPerson() {
    return new IndexOn(
        MongoRosters.ROSTER, new Index().on("person", Direction.ASC).named("by-person"));
  }

  @Bean
  IndexOn cohortsByGroup() {
    return new IndexOn(
        MongoRosters.COHORTS, new Index().on("group", Direction.ASC).named("by-group"));
  }
}
