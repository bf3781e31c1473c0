package org.partnershiphub.platform.timers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnershiphub.platform.change.Timed;
import org.partnershiphub.platform.ids.TypedId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Rings one timer for everything that is due; what fails waits a while and holds up nobody. */
final class Ringing<I extends TypedId, S extends Timed> {

  private static final Logger LOG = LoggerFactory.getLogger(Ringing.class);
  private static final int AT_ONCE = 500;
  private static final int SIDE_BY_SIDE = 16;
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Timer<I, S> timer;
  private final InstantSource clock;
  private final Counter rung;
  private final Counter failed;

  /** Those that failed, and until when they are left alone. */
  private final Map<I, Instant> resting = new ConcurrentHashMap<>();

  Ringing(Timer<I, S> timer, InstantSource clock, MeterRegistry meters) {
    this.timer = timer;
    this.clock = clock;
    this.rung = meters.counter("hub.timers.rung", "timer", timer.name());
    this.failed = meters.counter("hub.timers.failed", "timer", timer.name());
  }

  /** Rings until nothing is due but what rests. */
  Mono<Void> round() {
    return Mono.defer(this::some).repeat().takeUntil(count -> count == 0).then();
  }

  private Mono<Integer> some() {
    var now = clock.instant();
    resting.values().removeIf(until -> !until.isAfter(now));
    return timer
        .due(now, AT_ONCE + resting.size())
        .filter(id -> !resting.containsKey(id))
        .flatMap(id -> ring(id, now), SIDE_BY_SIDE)
        .reduce(0, Integer::sum);
  }

  private Mono<Integer> ring(I id, Instant now) {
    return timer
        .ring(id, now)
        .doOnSuccess(done -> rung.increment())
        .thenReturn(1)
        .onErrorResume(
            error -> {
              failed.increment();
              resting.put(id, now.plus(PAUSE));
              LOG.warn("The timer {} failed on {}: {}", timer.name(), id.value(), error.toString());
              return Mono.just(1);
            });
  }

  /** How many rest after a failure. */
  int failing() {
    return resting.size();
  }
}
