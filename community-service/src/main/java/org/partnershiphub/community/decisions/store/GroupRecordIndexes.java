package org.partnershiphub.community.decisions.store;

import org.partnershiphub.platform.outbox.IndexOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/** What the record is asked by. */
@Configuration(proxyBeanMethods = false)
class GroupRecordIndexes {

  @Bean
  IndexOn decisionsByGroup() {
    return new IndexOn(
        MongoGroupRecord.DECISIONS,
        new Index("group", Direction.ASC).on("at", Direction.ASC).on("_id", Direction.ASC));
  }

  @Bean
  IndexOn brokenSpellsByGroup() {
    return new IndexOn(MongoGroupRecord.SPELLS, new Index("group", Direction.ASC));
  }
}
