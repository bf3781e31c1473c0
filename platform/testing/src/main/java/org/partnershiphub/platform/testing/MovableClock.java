package org.partnershiphub.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A clock that a test sets and advances; between its moves it ticks on, so that what waits for time
 * to pass still sees it pass. A context gets it by {@code @Import(MovableClock.Wiring.class)}; such
 * a context should be shared only by tests that move time.
 */
public final class MovableClock extends Clock {

  private static final Clock TICKING = Clock.systemUTC();
  private static final Clock STANDING = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final Clock base;
  private final AtomicReference<Duration> ahead;
  private final ZoneId zone;

  private MovableClock(Clock base, AtomicReference<Duration> ahead, ZoneId zone) {
    this.base = base;
    this.ahead = ahead;
    this.zone = zone;
  }

  public static MovableClock at(Instant now) {
    return of(TICKING, now);
  }

  /** One that stands still between its moves, for what must be exact. */
  public static MovableClock standingAt(Instant now) {
    return of(STANDING, now);
  }

  private static MovableClock of(Clock base, Instant now) {
    var clock = new MovableClock(base, new AtomicReference<>(Duration.ZERO), ZoneOffset.UTC);
    clock.moveTo(now);
    return clock;
  }

  /** Sets it to an instant, later or earlier. */
  public void moveTo(Instant now) {
    ahead.set(Duration.between(base.instant(), now));
  }

  public void advance(Duration by) {
    ahead.updateAndGet(it -> it.plus(by));
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock seen from elsewhere: it moves with this one. */
  @Override
  public MovableClock withZone(ZoneId elsewhere) {
    return new MovableClock(base, ahead, elsewhere);
  }

  /** Puts it in the place of the service's clock, beginning at {@code hub.now}. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Wiring {
    @Bean
    MovableClock clock(@Value("${hub.now}") Instant now) {
      return at(now);
    }
  }
}
