package org.partnershiphub.events.quorum.store;

import org.partnershiphub.events.quorum.QuorumWatch;
import org.partnershiphub.events.quorum.QuorumWatchId;
import org.partnershiphub.events.quorum.QuorumWatches;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.partnershiphub.platform.outbox.TimedStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Repository;

/** A document per meeting and time. */
@Repository
class MongoQuorumWatches extends TimedStore<QuorumWatchId, QuorumWatch> implements QuorumWatches {

  private static final String COLLECTION = "quorumWatches";

  MongoQuorumWatches(Documents documents) {
    super(
        documents.collection(
            COLLECTION,
            QuorumWatch.class,
            QuorumWatchId::new,
            id -> new IllegalArgumentException("Nobody watches " + id + ".")));
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn quorumWatchesDue() {
      return TimedStore.dueIndex(COLLECTION);
    }
  }
}
