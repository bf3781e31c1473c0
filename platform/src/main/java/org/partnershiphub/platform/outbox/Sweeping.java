package org.partnershiphub.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sweeps at the start, for what a crash left, and then again and again. */
final class Sweeping implements SmartLifecycle {

  private final Sweeper sweeper;
  private final Duration every;
  private final Duration olderThan;
  private final AtomicLong oldestMillis = new AtomicLong();
  private @Nullable Disposable rounds;

  Sweeping(Sweeper sweeper, MeterRegistry meters, Duration every, Duration olderThan) {
    this.sweeper = sweeper;
    this.every = every;
    this.olderThan = olderThan;
    meters.gauge("hub.relay.oldest.untold.millis", oldestMillis);
  }

  @Override
  public void start() {
    rounds =
        sweeper
            .sweep(Duration.ZERO)
            .thenMany(Flux.interval(every).onBackpressureDrop().concatMap(tick -> round(), 1))
            .subscribe();
  }

  private Mono<Void> round() {
    return sweeper
        .sweep(olderThan)
        .then(sweeper.oldest())
        .doOnNext(age -> oldestMillis.set(age.toMillis()))
        .onErrorComplete()
        .then();
  }

  @Override
  public void stop() {
    if (rounds != null) {
      rounds.dispose();
      rounds = null;
    }
  }

  @Override
  public boolean isRunning() {
    return rounds != null;
  }
}
