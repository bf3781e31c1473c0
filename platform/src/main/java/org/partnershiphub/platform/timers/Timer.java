package org.partnershiphub.platform.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
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
   * Rings for one and gives how late it was; empty when it was no longer due, because its moment
   * was moved or because somebody else rang.
   *
   * @throws StuckTimer (as an error signal) when the decision leaves it due
   */
  Mono<Duration> ring(I id, Instant now) {
    return Mono.defer(
        () -> {
          var late = new AtomicReference<@Nullable Duration>();
          return aggregates
              .change(id, it -> decide(it, now, late))
              .then(Mono.fromSupplier(late::get));
        });
  }

  /** Decides anew each time that somebody was faster, so only the last word on lateness counts. */
  private Change<S> decide(S state, Instant now, AtomicReference<@Nullable Duration> late) {
    var due = state.due();
    if (due == null || due.isAfter(now)) {
      late.set(null);
      return Change.nothing(state);
    }
    late.set(Duration.between(due, now));
    var change = elapse.apply(state, now);
    var next = change.state().due();
    if (change.isNothing() || (next != null && !next.isAfter(now))) {
      throw new StuckTimer(name);
    }
    return change;
  }

  /** A decision that would ring for ever: a fault of the program, kept from eating the machine. */
  static final class StuckTimer extends IllegalStateException {
    StuckTimer(String name) {
      super("The timer " + name + " does not move on.");
    }
  }
}
