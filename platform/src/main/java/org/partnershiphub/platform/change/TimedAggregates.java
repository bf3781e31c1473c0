package org.partnershiphub.platform.change;

import java.time.Instant;
import org.partnershiphub.platform.ids.TypedId;
import reactor.core.publisher.Flux;

/** Aggregates whose states change with time, and that can say which of them are due. */
public interface TimedAggregates<I extends TypedId, S extends Timed> extends Aggregates<I, S> {

  /** The ids of those that are due at this moment or before, the longest overdue first. */
  Flux<I> due(Instant now, int most);
}
