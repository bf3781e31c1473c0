package org.partnershiphub.platform.icalendar;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.Objects;
import net.fortuna.ical4j.model.WeekDay;

/**
 * A day of the week; within a month the nth from its beginning, or from its end when negative.
 *
 * @param nth 0 for each of them
 */
public record Weekday(int nth, DayOfWeek day) {

  static final int MOST = 5;

  /** In the order of a calendar: from the beginning of the month, then from its end. */
  static final Comparator<Weekday> IN_ORDER =
      Comparator.comparing((Weekday it) -> it.nth() < 0)
          .thenComparingInt(Weekday::nth)
          .thenComparing(Weekday::day);

  public Weekday {
    if (Math.abs(nth) > MOST) {
      throw new RecurrenceRefused(
          "BYDAY: a month has no "
              + new WeekDay(WeekDay.getWeekDay(day), nth)
              + "; from -5 to 5 can be counted.");
    }
  }

  public static Weekday every(DayOfWeek day) {
    return new Weekday(0, day);
  }

  @Override
  public String toString() {
    return weekDay().toString();
  }

  WeekDay weekDay() {
    return new WeekDay(WeekDay.getWeekDay(day), nth);
  }

  static Weekday of(WeekDay it) {
    return new Weekday(it.getOffset(), Objects.requireNonNull(WeekDay.getDayOfWeek(it)));
  }
}
