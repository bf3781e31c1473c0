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

  Timekeeper(List<Timer<?, ?>> timers, InstantSource clock, MeterRegistry meters, Pace pace) {
    this.timers =
        timers.stream().<Ringing<?, ?>>map(it -> new Ringing<>(it, clock, meters, pace)).toList();
    this.every = pace.every();
  }

  @Override
  public void start() {
    rounds =
        Flux.interval(Duration.ZERO, every)
            .onBackpressureDrop()
            .concatMap(tick -> round(), 1)
            .subscribe(none -> {}, error -> LOG.error("The timers stopped", error));
  }

  /**
   * Rings until nothing is due but what rests. The timers take turns, so that a hundred thousand of
   * one kind do not keep the others waiting.
   */
  Mono<Void> round() {
    return Flux.fromIterable(timers)
        .concatMap(Ringing::some)
        .reduce(0, Integer::sum)
        .repeat()
        .takeUntil(looked -> looked == 0)
        .then();
  }

  /** The names of the timers with something that fails, or that could not be looked at. */
  List<String> troubled() {
    return timers.stream()
        .filter(it -> it.isAway() || it.failing() > 0)
        .map(Ringing::name)
        .toList();
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
