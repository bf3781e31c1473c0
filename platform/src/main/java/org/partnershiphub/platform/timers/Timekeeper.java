package org.partnershiphub.platform.timers;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rings all timers at the start, for what fell due meanwhile, and then again and again. */
final class Timekeeper implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);

  private final List<Ringing<?, ?>> timers;
  private final Duration every;
  private @Nullable Disposable rounds;

  Timekeeper(List<Timer<?, ?>> timers, InstantSource clock, MeterRegistry meters, Duration every) {
    this.timers =
        timers.stream().<Ringing<?, ?>>map(it -> new Ringing<>(it, clock, meters)).toList();
    this.every = every;
  }

  @Override
  public void start() {
    rounds =
        Flux.interval(Duration.ZERO, every)
            .onBackpressureDrop()
            .concatMap(tick -> round(), 1)
            .subscribe();
  }

  /** One look at everything; errors are logged, the next round tries again. */
  Mono<Void> round() {
    return Flux.fromIterable(timers)
        .concatMap(
            it ->
                it.round()
                    .onErrorResume(
                        error -> {
                          LOG.warn("A timer could not be looked at: {}", error.toString());
                          return Mono.empty();
                        }))
        .then();
  }

  int failing() {
    return timers.stream().mapToInt(Ringing::failing).sum();
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
