package org.partnershiphub.community.groups.store;

import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

@Configuration(proxyBeanMethods = false)
class GroupsStoreConfiguration {

  @Bean
  IndexOn groupsBySeatedPerson() {
    return new IndexOn(
        MongoGroups.COLLECTION, new Index("state.seats.filled.person", Direction.ASC));
  }

  @Bean
  IndexOn participationsByGroup() {
    return new IndexOn(
        MongoParticipations.COLLECTION,
        new Index("state.group", Direction.ASC)
            .on("state.current", Direction.ASC)
            .on("state.person", Direction.ASC));
  }

  @Bean
  IndexOn participationsByPerson() {
    return new IndexOn(MongoParticipations.COLLECTION, new Index("state.person", Direction.ASC));
  }

  @Bean
  IndexOn participationsByJurisdiction() {
    return new IndexOn(
        MongoParticipations.COLLECTION, new Index("state.jurisdiction", Direction.ASC));
  }
}
