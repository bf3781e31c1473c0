package org.partnershiphub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.MovableClock;

class MovableClockTest {

  private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

  @Test
  void it_begins_where_it_is_set_goes_where_it_is_moved_and_ticks_on() {
    var clock = MovableClock.at(START);
    var elsewhere = clock.withZone(ZoneId.of("America/Phoenix"));
    assertThat(clock.instant()).isBetween(START, START.plusSeconds(60));
    clock.advance(Duration.ofDays(1));
    assertThat(elsewhere.instant())
        .isBetween(START.plus(Duration.ofDays(1)), START.plus(Duration.ofDays(1)).plusSeconds(60));
    clock.moveTo(START.minusSeconds(3600));
    assertThat(clock.instant()).isBefore(START);
  }
}
