package org.partnershiphub.platform.icalendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/** The rule by which the clocks change every year, as a calendar's rule. */
final class YearlyRule {

  private static final int ANY_YEAR = 2027;
  private static final int DAYS = 7;
  private static final int SHORTEST_MONTH = 28;
  private static final int LONGEST_MONTH = 31;

  private YearlyRule() {}

  /** Null when it cannot be said: where the change falls into another month than its rule. */
  static @Nullable Recur<LocalDateTime> of(ZoneOffsetTransitionRule rule) {
    var change = rule.createTransition(ANY_YEAR).getDateTimeBefore().toLocalDate();
    // The rule may be in universal time, or at the end of a day: another day on the wall clock.
    var shift = (int) ChronoUnit.DAYS.between(day(rule), change);
    return days(rule, rule.getDayOfMonthIndicator(), shift);
  }

  private static LocalDate day(ZoneOffsetTransitionRule rule) {
    var month = YearMonth.of(ANY_YEAR, rule.getMonth());
    var number = rule.getDayOfMonthIndicator();
    var day = month.atDay(number < 0 ? month.lengthOfMonth() + 1 + number : number);
    var weekday = rule.getDayOfWeek();
    if (weekday == null) {
      return day;
    }
    return day.with(
        number < 0
            ? TemporalAdjusters.previousOrSame(weekday)
            : TemporalAdjusters.nextOrSame(weekday));
  }

  private static @Nullable Recur<LocalDateTime> days(
      ZoneOffsetTransitionRule rule, int number, int shift) {
    if (rule.getDayOfWeek() == null) {
      return shift == 0 ? yearly(rule).monthDayList(number).build() : null;
    }
    // Every calendar understands "the second Sunday" and "the last one"; the rest is rare.
    if (shift == 0 && (number == -1 || number == lastWeek(rule.getMonth()))) {
      return yearly(rule).dayList(new Weekday(-1, rule.getDayOfWeek()).weekDay()).build();
    }
    if (shift == 0 && number > 0 && number % DAYS == 1 && number < SHORTEST_MONTH) {
      var nth = number / DAYS + 1;
      return yearly(rule).dayList(new Weekday(nth, rule.getDayOfWeek()).weekDay()).build();
    }
    return week(rule, number, shift);
  }

  /** From which day on the last seven of a month are, when that does not depend on the year. */
  private static int lastWeek(Month month) {
    return month == Month.FEBRUARY ? -1 : month.minLength() - DAYS + 1;
  }

  /** The weekday among seven days in a row, counted from the side that the rule counts from. */
  private static @Nullable Recur<LocalDateTime> week(
      ZoneOffsetTransitionRule rule, int number, int shift) {
    var first = (number < 0 ? number - DAYS + 1 : number) + shift;
    var last = first + DAYS - 1;
    var inside =
        number < 0 ? first >= -SHORTEST_MONTH && last < 0 : first > 0 && last <= LONGEST_MONTH;
    var weekday = Weekday.every(rule.getDayOfWeek().plus(shift)).weekDay();
    return inside
        ? yearly(rule)
            .dayList(weekday)
            .monthDayList(IntStream.rangeClosed(first, last).boxed().toList())
            .build()
        : null;
  }

  private static Recur.Builder<LocalDateTime> yearly(ZoneOffsetTransitionRule rule) {
    return new Recur.Builder<LocalDateTime>()
        .frequency(Frequency.YEARLY)
        .monthList(net.fortuna.ical4j.model.Month.from(rule.getMonth()));
  }
}
