package org.partnershiphub.platform.icalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.icalendar.Recurrence.Frequency;

/**
 * The days of a rule, period by period: weeks or months counted from that of the first day. Any
 * period is found by counting, so a query need not walk there from the first.
 */
final class Periods {

  private static final int DAYS = 7;

  /** Dates of iCalendar have four digits for the year. */
  private static final LocalDate END = LocalDate.of(9999, 12, 1);

  private final Recurrence rule;
  private final LocalDate first;

  Periods(Recurrence rule, LocalDate first) {
    this.rule = rule;
    this.first = first;
  }

  /** Its days from this one on, in order, none before the first; not ended by UNTIL or COUNT. */
  Stream<LocalDate> from(LocalDate day) {
    var start = day.isBefore(first) ? first : day;
    return LongStream.iterate(period(start), it -> it + 1)
        .takeWhile(it -> beginning(it).isBefore(END))
        .boxed()
        .flatMap(this::days)
        .dropWhile(it -> it.isBefore(start));
  }

  private long period(LocalDate day) {
    return rule.frequency() == Frequency.WEEKLY
        ? ChronoUnit.DAYS.between(monday(first), day) / ((long) DAYS * rule.interval())
        : ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day) / rule.interval();
  }

  private LocalDate beginning(long period) {
    return rule.frequency() == Frequency.WEEKLY
        ? monday(first).plusWeeks(period * rule.interval())
        : first.withDayOfMonth(1).plusMonths(period * rule.interval());
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private Stream<LocalDate> days(long period) {
    var beginning = beginning(period);
    if (rule.frequency() == Frequency.WEEKLY) {
      return weekdays().map(it -> beginning.with(TemporalAdjusters.nextOrSame(it.day())));
    }
    var month = YearMonth.from(beginning);
    return Stream.concat(
            rule.weekdays().stream().map(it -> nth(month, it)),
            monthDays().stream().map(it -> day(month, it)))
        .filter(Objects::nonNull)
        .distinct()
        .sorted();
  }

  private Stream<Weekday> weekdays() {
    return rule.weekdays().isEmpty()
        ? Stream.of(Weekday.every(first.getDayOfWeek()))
        : rule.weekdays().stream();
  }

  private List<Integer> monthDays() {
    return rule.weekdays().isEmpty() && rule.monthDays().isEmpty()
        ? List.of(first.getDayOfMonth())
        : rule.monthDays();
  }

  /** None where the month has fewer: a fifth Thursday, a 31st of June. */
  private static @Nullable LocalDate nth(YearMonth month, Weekday weekday) {
    var found =
        month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(weekday.nth(), weekday.day()));
    return YearMonth.from(found).equals(month) ? found : null;
  }

  private static @Nullable LocalDate day(YearMonth month, int number) {
    var day = number < 0 ? month.lengthOfMonth() + 1 + number : number;
    return month.isValidDay(day) ? month.atDay(day) : null;
  }
}
