package org.partnershiphub.platform.outbox;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/**
 * Makes sure of all indexes before anything else starts; without them the service does not start.
 */
final class Indexing implements SmartLifecycle {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final ReactiveMongoTemplate mongo;
  private final List<IndexOn> indexes;
  private final Sweeper sweeper;
  private volatile boolean done;

  Indexing(ReactiveMongoTemplate mongo, List<IndexOn> indexes, Sweeper sweeper) {
    this.mongo = mongo;
    this.indexes = List.copyOf(indexes);
    this.sweeper = sweeper;
  }

  @Override
  public void start() {
    Flux.fromIterable(indexes)
        .concatWith(sweeper.indexes())
        .concatMap(it -> mongo.indexOps(it.collection()).createIndex(it.index()))
        .then()
        .block(LIMIT);
    done = true;
  }

  @Override
  public void stop() {
    done = false;
  }

  @Override
  public boolean isRunning() {
    return done;
  }

  /** Before the bindings and the sweeper. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1_000;
  }
}
