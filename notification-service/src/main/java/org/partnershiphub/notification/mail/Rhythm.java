package org.partnershiphub.notification.mail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.platform.icalendar.Recurrence;
import org.partnershiphub.platform.icalendar.Recurrence.Frequency;
import org.partnershiphub.platform.icalendar.Weekday;

/**
 * How a series recurs, in words, on the organiser's clock, as in {@code Every second Thursday, 2:00
 * PM ET, until Thu Dec 9, 2027}.
 */
final class Rhythm {

  private static final List<String> NTH =
      List.of("", "first", "second", "third", "fourth", "fifth");

  private Rhythm() {}

  static String of(MeetingVersion series) {
    var course = series.course();
    if (course == null) {
      return Clockface.brief(series.timing(), series.timing().zone());
    }
    return days(course.rule(), series.timing().local().toLocalDate())
        + ", "
        + Clockface.hourAllYear(series.timing())
        + course
            .last(series.timing())
            .map(it -> ", until " + day(it.timing(), series.timing()))
            .orElse("");
  }

  private static String day(Timing it, Timing of) {
    return Clockface.day(it.in(of.zone()).toLocalDate());
  }

  private static String days(Recurrence rule, LocalDate first) {
    return rule.frequency() == Frequency.WEEKLY ? weekly(rule, first) : monthly(rule, first);
  }

  private static String weekly(Recurrence rule, LocalDate first) {
    var days =
        rule.weekdays().isEmpty()
            ? List.of(name(first.getDayOfWeek()))
            : rule.weekdays().stream().map(it -> name(it.day())).toList();
    if (rule.interval() == 1) {
      return "Every " + listed(days);
    }
    return rule.interval() == 2 && days.size() == 1
        ? "Every second " + days.getFirst()
        : "Every " + rule.interval() + " weeks on " + listed(days);
  }

  private static String monthly(Recurrence rule, LocalDate first) {
    var month =
        switch (rule.interval()) {
          case 1 -> " of every month";
          case 2 -> " of every second month";
          default -> ", every " + rule.interval() + " months";
        };
    if (!rule.weekdays().isEmpty()) {
      return "On the " + listed(rule.weekdays().stream().map(Rhythm::nth).toList()) + month;
    }
    var days = rule.monthDays().isEmpty() ? List.of(first.getDayOfMonth()) : rule.monthDays();
    return "On " + listed(days.stream().map(Rhythm::monthDay).toList()) + month;
  }

  private static String nth(Weekday it) {
    return counted(it.nth()) + name(it.day());
  }

  private static String counted(int nth) {
    if (nth == -1) {
      return "last ";
    }
    return nth > 0 ? NTH.get(nth) + " " : NTH.get(-nth) + " to last ";
  }

  private static String monthDay(int day) {
    if (day == -1) {
      return "the last day";
    }
    return day > 0 ? "day " + day : "the " + counted(day) + "day";
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.US);
  }

  private static String listed(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
