package org.partnershiphub.notification.mail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.words.Words;
import org.partnershiphub.platform.icalendar.Recurrence;
import org.partnershiphub.platform.icalendar.Recurrence.Frequency;

/**
 * How a series recurs, in words, on the organiser's clock, as in {@code Every second Thursday, 2:00
 * PM ET, until Thu Dec 9, 2027}.
 */
record Rhythm(Words words) {

  String of(MeetingVersion series) {
    var course = series.course();
    var timing = series.timing();
    var clock = new Clockface(words);
    if (course == null) {
      return clock.brief(timing, timing.zone());
    }
    var days = days(course.rule(), timing.local().toLocalDate());
    var hour = clock.hourAllYear(timing);
    return course
        .last(timing)
        .map(it -> clock.day(it.timing().in(timing.zone()).toLocalDate()))
        .map(it -> words.say("rhythm.until", "days", days, "hour", hour, "day", it))
        .orElseGet(() -> words.say("rhythm", "days", days, "hour", hour));
  }

  private String days(Recurrence rule, LocalDate first) {
    return rule.frequency() == Frequency.WEEKLY ? weekly(rule, first) : monthly(rule, first);
  }

  private String weekly(Recurrence rule, LocalDate first) {
    var days =
        rule.weekdays().isEmpty()
            ? List.of(name(first.getDayOfWeek()))
            : rule.weekdays().stream().map(it -> name(it.day())).toList();
    var listed = words.list(days);
    if (rule.interval() == 1) {
      return words.say("rhythm.weekly", "days", listed);
    }
    return rule.interval() == 2 && days.size() == 1
        ? words.say("rhythm.fortnightly", "days", listed)
        : words.say("rhythm.weeks", "weeks", rule.interval(), "days", listed);
  }

  private String monthly(Recurrence rule, LocalDate first) {
    var days = rule.weekdays().isEmpty() ? monthDays(rule, first) : nths(rule);
    return words.say("rhythm.monthly", "months", rule.interval(), "days", days);
  }

  private String nths(Recurrence rule) {
    var days = rule.weekdays().stream().map(it -> counted(it.nth(), name(it.day()))).toList();
    return words.say("rhythm.nths", "days", words.list(days));
  }

  private String monthDays(Recurrence rule, LocalDate first) {
    var days = rule.monthDays().isEmpty() ? List.of(first.getDayOfMonth()) : rule.monthDays();
    return words.list(days.stream().map(this::monthDay).toList());
  }

  private String monthDay(int day) {
    return day > 0
        ? words.say("rhythm.day", "day", day)
        : words.say("rhythm.day.last", "day", counted(day, words.say("rhythm.aday")));
  }

  /** Counted from the end when negative. */
  private String counted(int nth, String what) {
    return nth > 0
        ? words.say("rhythm.nth", "nth", nth, "what", what)
        : words.say("rhythm.last", "nth", -nth, "what", what);
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, words.language().locale());
  }
}
