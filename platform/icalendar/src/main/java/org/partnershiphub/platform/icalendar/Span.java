package org.partnershiphub.platform.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When something begins and how long it lasts: the wall clock that was meant, and the instant that
 * came of it.
 */
public record Span(LocalDateTime local, ZoneId zone, Instant at, Duration length) {

  /** By the wall clock; a time that happens twice is the first of the two. */
  public static Span of(LocalDateTime local, ZoneId zone, Duration length) {
    return new Span(local, zone, local.atZone(zone).toInstant(), length);
  }

  public Instant end() {
    return at.plus(length);
  }
}
