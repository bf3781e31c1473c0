package org.partnershiphub.events;

import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** How long the steps of a fake take; a test mixes processes by letting each step take a while. */
@FunctionalInterface
public interface Pace {

  Pace AT_ONCE = () -> Duration.ZERO;

  Duration next();

  /** Whose time passes meanwhile. */
  default Scheduler scheduler() {
    return Schedulers.parallel();
  }

  /** As lazy as the store: nothing happens before somebody subscribes, and then after a while. */
  default <T> Mono<T> step(Supplier<T> step) {
    return Mono.defer(
        () -> {
          var pause = next();
          return pause.isZero()
              ? Mono.fromSupplier(step)
              : Mono.delay(pause, scheduler()).then(Mono.fromSupplier(step));
        });
  }
}
