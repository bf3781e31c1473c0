package org.partnershiphub.platform.timers;

import java.time.Instant;
import java.util.function.BiFunction;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.ids.TypedId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What time does to one kind of aggregates: declare it as a bean. The timer stands in the aggregate
 * ({@link Timed#due}) and rings by an ordinary decision, so it survives a crash with it, and of any
 * number of instances that ring it one writes and the others find nothing left to do.
 *
 * @param name for logs and meters
 * @param elapse decides what the moment brings; it must move {@code due} on
 */
public record Timer<I extends TypedId, S extends Timed>(
    String name, TimedAggregates<I, S> aggregates, BiFunction<S, Instant, Change<S>> elapse) {

  Flux<I> due(Instant now, int most) {
    return aggregates.due(now, most);
  }

  /**
   * Rings for one, unless it is no longer due.
   *
   * @throws StuckTimer (as an error signal) when the decision leaves it due
   */
  Mono<Void> ring(I id, Instant now) {
    return aggregates
        .change(id, it -> isDue(it, now) ? decide(it, now) : Change.nothing(it))
        .then();
  }

  private Change<S> decide(S state, Instant now) {
    var change = elapse.apply(state, now);
    if (change.isNothing() || isDue(change.state(), now)) {
      throw new StuckTimer(name);
    }
    return change;
  }

  private static boolean isDue(Timed state, Instant now) {
    var due = state.due();
    return due != null && !due.isAfter(now);
  }

  /** A decision that would ring for ever: a fault of the program, kept from eating the machine. */
  static final class StuckTimer extends IllegalStateException {
    StuckTimer(String name) {
      super("The timer " + name + " does not move on.");
    }
  }
}
