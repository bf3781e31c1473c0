package org.partnershiphub.platform.icalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rule by which the clocks change every year, as a calendar's rule. */
final class YearlyRule {

  private static final int ANY_YEAR = 2027;
  private static final int DAYS = 7;
  private static final int SHORTEST_MONTH = 28;
  private static final int LONGEST_MONTH = 31;

  private YearlyRule() {}

  /** Null when it cannot be said: where the change falls into another month than its rule. */
  static @Nullable String of(ZoneOffsetTransitionRule rule) {
    var change = rule.createTransition(ANY_YEAR).getDateTimeBefore().toLocalDate();
    // The rule may be in universal time, or at the end of a day: another day on the wall clock.
    var shift = (int) ChronoUnit.DAYS.between(day(rule), change);
    var days = days(rule, rule.getDayOfMonthIndicator(), shift);
    return days == null ? null : "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";" + days;
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

  private static @Nullable String days(ZoneOffsetTransitionRule rule, int number, int shift) {
    if (rule.getDayOfWeek() == null) {
      return shift == 0 ? "BYMONTHDAY=" + number : null;
    }
    var weekday = rule.getDayOfWeek().plus(shift);
    // Every calendar understands "the second Sunday" and "the last one"; the rest is rare.
    if (shift == 0 && (number == -1 || number == lastWeek(rule.getMonth()))) {
      return "BYDAY=-1" + RuleText.code(weekday);
    }
    if (shift == 0 && number > 0 && number % DAYS == 1 && number < SHORTEST_MONTH) {
      return "BYDAY=" + (number / DAYS + 1) + RuleText.code(weekday);
    }
    return week(number, shift, weekday);
  }

  /** From which day on the last seven of a month are, when that does not depend on the year. */
  private static int lastWeek(Month month) {
    return month == Month.FEBRUARY ? -1 : month.minLength() - DAYS + 1;
  }

  /** The weekday among seven days in a row, counted from the side that the rule counts from. */
  private static @Nullable String week(int number, int shift, DayOfWeek weekday) {
    var first = (number < 0 ? number - DAYS + 1 : number) + shift;
    var last = first + DAYS - 1;
    var inside =
        number < 0 ? first >= -SHORTEST_MONTH && last < 0 : first > 0 && last <= LONGEST_MONTH;
    return inside
        ? "BYDAY=" + RuleText.code(weekday) + ";BYMONTHDAY=" + numbers(first, last)
        : null;
  }

  private static String numbers(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }
}
