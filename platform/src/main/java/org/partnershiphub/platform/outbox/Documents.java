package org.partnershiphub.platform.outbox;

import java.util.function.Function;
import org.partnershiphub.platform.ids.TypedId;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Opens collections of aggregates whose documents carry the facts still to be told. */
public final class Documents {

  private final ReactiveMongoTemplate mongo;
  private final Outbox outbox;
  private final Relay relay;
  private final Sweeper sweeper;

  Documents(ReactiveMongoTemplate mongo, Outbox outbox, Relay relay, Sweeper sweeper) {
    this.mongo = mongo;
    this.outbox = outbox;
    this.relay = relay;
    this.sweeper = sweeper;
  }

  /**
   * @param type the state, a record that Spring Data can map
   * @param id reads an id back from its text
   * @param notFound the problem that {@code get} fails with
   */
  public <I extends TypedId, S> DocumentCollection<I, S> collection(
      String name,
      Class<S> type,
      Function<String, I> id,
      Function<I, ? extends RuntimeException> notFound) {
    sweeper.watch(name);
    return new DocumentCollection<>(
        name,
        mongo,
        new Commits(name, mongo, outbox, relay),
        new StateMapping<>(mongo.getConverter(), type),
        id,
        notFound);
  }
}
