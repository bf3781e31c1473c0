package org.partnershiphub.platform.timers;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.partnershiphub.platform.change.Timed;
import org.partnershiphub.platform.ids.TypedId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.publisher.Mono;

/** Rings one timer for what is due; what fails rests for a while and holds up nobody. */
final class Ringing<I extends TypedId, S extends Timed> {

  private static final Logger LOG = LoggerFactory.getLogger(Ringing.class);
  private static final int AT_ONCE = 500;
  private static final int SIDE_BY_SIDE = 16;

  private final Timer<I, S> timer;
  private final InstantSource clock;
  private final Pace pace;
  private final Counter rung;
  private final Counter failed;
  private final io.micrometer.core.instrument.Timer late;

  /** Those that failed, and until when they are left alone. */
  private final Map<I, Instant> resting = new ConcurrentHashMap<>();

  private volatile boolean away;

  Ringing(Timer<I, S> timer, InstantSource clock, MeterRegistry meters, Pace pace) {
    this.timer = timer;
    this.clock = clock;
    this.pace = pace;
    this.rung = meters.counter("hub.timers.rung", "timer", timer.name());
    this.failed = meters.counter("hub.timers.failed", "timer", timer.name());
    this.late = meters.timer("hub.timers.late", "timer", timer.name());
  }

  /**
   * Looks at a bounded number of those that are due, the longest overdue first, and gives how many
   * that were: 0 when nothing is due but what rests, and when the store is away.
   */
  Mono<Integer> some() {
    return Mono.defer(() -> someAt(clock.instant()))
        .doOnNext(count -> storeIs(false, ""))
        .onErrorResume(
            error -> {
              storeIs(true, error.toString());
              return Mono.just(0);
            });
  }

  /** When the store goes away, what is being rung comes to its end and nothing else is begun. */
  private Mono<Integer> someAt(Instant now) {
    resting.values().removeIf(until -> !until.isAfter(now));
    var gone = new AtomicBoolean();
    return timer
        .due(now, AT_ONCE + resting.size())
        .filter(id -> !resting.containsKey(id))
        .takeWhile(id -> !gone.get())
        .flatMapDelayError(
            id -> ring(id, now).doOnError(error -> gone.set(true)), SIDE_BY_SIDE, SIDE_BY_SIDE)
        .reduce(0, Integer::sum);
  }

  private Mono<Integer> ring(I id, Instant now) {
    return timer
        .ring(id, now)
        .timeout(pace.limit())
        .doOnNext(this::count)
        .then(Mono.just(1))
        .onErrorResume(
            error -> isTheStores(error) ? Mono.error(error) : Mono.just(rest(id, error)));
  }

  private void count(Duration lateness) {
    rung.increment();
    late.record(lateness);
  }

  private int rest(I id, Throwable error) {
    failed.increment();
    resting.put(id, clock.instant().plus(pace.rest()));
    LOG.warn("The timer {} failed on {}: {}", timer.name(), id.value(), error.toString());
    return 1;
  }

  /** Then none of those that are due is at fault, and all of them wait for the next round. */
  private static boolean isTheStores(Throwable error) {
    return error instanceof DataAccessResourceFailureException
        || error instanceof MongoSocketException
        || error instanceof MongoTimeoutException;
  }

  /** Says so once, not every second. */
  private void storeIs(boolean gone, String why) {
    if (gone && !away) {
      LOG.warn("The timer {} cannot be looked at for now: {}", timer.name(), why);
    } else if (away && !gone) {
      LOG.info("The timer {} is looked at again", timer.name());
    }
    away = gone;
  }

  String name() {
    return timer.name();
  }

  /** How many rest after a failure. */
  int failing() {
    return resting.size();
  }

  /** Whether the last look failed as a whole. */
  boolean isAway() {
    return away;
  }
}
