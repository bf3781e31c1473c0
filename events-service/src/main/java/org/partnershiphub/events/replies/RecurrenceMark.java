package org.partnershiphub.events.replies;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence, by the start that the series gives it.
 *
 * @param zone null when the time is on the series' own clock
 */
public record RecurrenceMark(LocalDateTime local, @Nullable ZoneId zone) {

  boolean means(LocalDateTime original, ZoneId of) {
    return zone == null ? local.equals(original) : at(local, zone).equals(at(original, of));
  }

  private static Instant at(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).toInstant();
  }
}
