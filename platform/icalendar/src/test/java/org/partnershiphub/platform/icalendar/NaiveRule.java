package org.partnershiphub.platform.icalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule taken literally: each day from the first one on, and whether it fits. Slow, and nothing of
 * ical4j in it.
 */
final class NaiveRule {

  private final Map<String, String> rule;
  private final LocalDateTime first;

  NaiveRule(String rule, LocalDateTime first) {
    this.rule = parts(rule);
    this.first = first;
  }

  static Map<String, String> parts(String rule) {
    return Stream.of(rule.split(";"))
        .map(it -> it.split("="))
        .collect(Collectors.toMap(it -> it[0], it -> it[1]));
  }

  /** Without regard to UNTIL. */
  Stream<LocalDateTime> occurrences() {
    return Stream.iterate(first.toLocalDate(), it -> it.plusDays(1))
        .filter(it -> periods(it) % Integer.parseInt(rule.getOrDefault("INTERVAL", "1")) == 0)
        .filter(this::fits)
        .map(it -> it.atTime(first.toLocalTime()))
        .limit(Integer.parseInt(rule.getOrDefault("COUNT", "1000000")));
  }

  private boolean weekly() {
    return "WEEKLY".equals(rule.get("FREQ"));
  }

  private long periods(LocalDate day) {
    var begin = first.toLocalDate();
    return weekly()
        ? ChronoUnit.WEEKS.between(
            begin.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day)
        : ChronoUnit.MONTHS.between(begin.withDayOfMonth(1), day.withDayOfMonth(1));
  }

  private boolean fits(LocalDate day) {
    if (rule.containsKey("BYDAY") || rule.containsKey("BYMONTHDAY")) {
      return onDayOf(rule, day);
    }
    return weekly()
        ? day.getDayOfWeek() == first.getDayOfWeek()
        : day.getDayOfMonth() == first.getDayOfMonth();
  }

  /** Whether it is one of the days of BYDAY, and of BYMONTHDAY. */
  static boolean onDayOf(Map<String, String> rule, LocalDate day) {
    var weekdays = rule.get("BYDAY");
    var monthDays = rule.get("BYMONTHDAY");
    return (weekdays == null || Stream.of(weekdays.split(",")).anyMatch(it -> isWeekday(it, day)))
        && (monthDays == null
            || Stream.of(monthDays.split(",")).anyMatch(it -> isMonthDay(it, day)));
  }

  private static boolean isWeekday(String code, LocalDate day) {
    var split = code.length() - 2;
    if (!day.getDayOfWeek().name().startsWith(code.substring(split))) {
      return false;
    }
    var nth = split == 0 ? 0 : Integer.parseInt(code.substring(0, split));
    var left = day.lengthOfMonth() - day.getDayOfMonth();
    return nth == 0 || nth == (day.getDayOfMonth() - 1) / 7 + 1 || nth == -(left / 7 + 1);
  }

  private static boolean isMonthDay(String number, LocalDate day) {
    var wanted = Integer.parseInt(number);
    return wanted == day.getDayOfMonth() || wanted == day.getDayOfMonth() - day.lengthOfMonth() - 1;
  }
}
