package org.partnershiphub.notification.preferences;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a person's digest comes, on their own clock.
 *
 * @param day the day of a weekly one; null for one on every weekday, Monday to Friday
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rhythm(@Nullable DayOfWeek day, LocalTime at) {

  /** Weekdays at eight. */
  public static final Rhythm DAILY = new Rhythm(null, LocalTime.of(8, 0));

  /**
   * The next time, later than this. An hour that the clocks skip is the one after the gap; one that
   * comes twice is the first.
   */
  public Instant after(Instant now, ZoneId zone) {
    var date = now.atZone(zone).toLocalDate();
    while (true) {
      var at = date.atTime(this.at).atZone(zone).toInstant();
      if (on(date) && at.isAfter(now)) {
        return at;
      }
      date = date.plusDays(1);
    }
  }

  private boolean on(LocalDate date) {
    var weekday = date.getDayOfWeek();
    return day == null ? weekday.compareTo(DayOfWeek.FRIDAY) <= 0 : weekday == day;
  }
}
