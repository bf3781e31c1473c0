package org.partnershiphub.notification.directory;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a meeting is: the wall clock that the organiser meant, and the instant that came of it. */
public record Timing(LocalDateTime local, ZoneId zone, Instant at, int minutes) {

  public Instant end() {
    return at.plusSeconds(minutes * 60L);
  }

  public ZonedDateTime in(ZoneId reader) {
    return at.atZone(reader);
  }
}
