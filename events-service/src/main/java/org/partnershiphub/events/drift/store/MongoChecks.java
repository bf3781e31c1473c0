package org.partnershiphub.events.drift.store;

import java.time.Instant;
import java.util.function.Function;
import org.partnershiphub.events.drift.CheckId;
import org.partnershiphub.events.drift.Checks;
import org.partnershiphub.events.drift.RosterCheck;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.partnershiphub.platform.outbox.TimedStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document. While it is not there, it is due. */
@Repository
class MongoChecks extends TimedStore<CheckId, RosterCheck> implements Checks {

  static final String COLLECTION = "checks";

  MongoChecks(Documents documents) {
    super(
        documents.collection(
            COLLECTION,
            RosterCheck.class,
            CheckId::new,
            id -> new IllegalStateException("There is no check " + id)));
  }

  @Override
  public Flux<CheckId> due(Instant now, int most) {
    return documents
        .find(CheckId.ROSTERS)
        .hasElement()
        .flatMapMany(there -> there ? super.due(now, most) : Flux.just(CheckId.ROSTERS));
  }

  @Override
  public Mono<Versioned<RosterCheck>> change(
      CheckId id, Expected expected, Function<RosterCheck, Change<RosterCheck>> decision) {
    return documents.upsert(id, RosterCheck.BLANK, decision);
  }

  /** What the timer asks by. */
  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn checksByDue() {
      return TimedStore.dueIndex(COLLECTION);
    }
  }
}
