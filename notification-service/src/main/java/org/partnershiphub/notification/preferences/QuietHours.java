package org.partnershiphub.notification.preferences;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The hours in which nobody is disturbed, on each person's own clock.
 *
 * @param from when they begin
 * @param to when they end; there are none when this is the same
 * @param unlessWithin what is about a meeting that begins so soon comes all the same
 */
@ConfigurationProperties("hub.notification.quiet-hours")
public record QuietHours(
    @DefaultValue("20:00") LocalTime from,
    @DefaultValue("07:00") LocalTime to,
    @DefaultValue("24h") Duration unlessWithin) {

  /**
   * From when on somebody may be disturbed: now, or the end of the quiet hours.
   *
   * @param meeting when the meeting that it is about begins
   */
  public Instant notBefore(Instant now, ZoneId zone, @Nullable Instant meeting) {
    var soon = meeting != null && !meeting.isAfter(now.plus(unlessWithin));
    var local = now.atZone(zone);
    return soon || !quiet(local.toLocalTime()) ? now : end(local);
  }

  private boolean quiet(LocalTime time) {
    if (from.equals(to)) {
      return false;
    }
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }

  private Instant end(ZonedDateTime local) {
    var today = local.with(to);
    return (today.isAfter(local) ? today : local.plusDays(1).with(to)).toInstant();
  }
}
