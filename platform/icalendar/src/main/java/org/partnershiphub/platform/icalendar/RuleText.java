package org.partnershiphub.platform.icalendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.icalendar.Recurrence.Frequency;

/**
 * A recurrence as the library's {@link Recur}, which reads, writes and expands it. It takes much
 * that we do not keep, and some that is no rule at all (a 0th Thursday, a 31st of February), so
 * each part is looked at before.
 */
final class RuleText {

  private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d)?(MO|TU|WE|TH|FR|SA|SU)");
  private static final Pattern NO_WEEKDAY = Pattern.compile("[+-]?0..");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,6}");
  private static final int LONGEST = 500;

  private RuleText() {}

  static Recurrence read(String text) {
    var rule = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "");
    if (rule.length() > LONGEST) {
      throw new RecurrenceRefused("A rule has at most " + LONGEST + " characters.");
    }
    var parts = parts(rule);
    requireFrequency(parts.get("FREQ"));
    parts.forEach(RuleText::require);
    return recurrence(recur(rule, parts.get("UNTIL")));
  }

  private static Map<String, String> parts(String rule) {
    var parts = new LinkedHashMap<String, String>();
    for (var part : rule.split(";", -1)) {
      var sides = part.split("=", -1);
      if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
        throw new RecurrenceRefused("A rule is made of NAME=VALUE, not of \"" + part + "\".");
      }
      if (parts.put(sides[0], sides[1]) != null) {
        throw new RecurrenceRefused(sides[0] + " stands there twice.");
      }
    }
    return parts;
  }

  private static void requireFrequency(@Nullable String value) {
    if (value == null) {
      throw new RecurrenceRefused("FREQ is missing.");
    }
    if (Stream.of(Frequency.values()).noneMatch(it -> it.name().equals(value))) {
      throw new RecurrenceRefused("FREQ=" + value + " is not supported: WEEKLY or MONTHLY.");
    }
  }

  private static void require(String name, String value) {
    switch (name) {
      case "FREQ", "UNTIL" -> {
        // Looked at before and after.
      }
      case "INTERVAL", "COUNT" -> number(name, value);
      case "BYDAY" -> Stream.of(value.split(",", -1)).forEach(RuleText::requireWeekday);
      case "BYMONTHDAY" ->
          Stream.of(value.split(",", -1))
              .forEach(it -> Recurrence.requireMonthDay(number(name, it)));
      case "WKST" -> {
        if (!"MO".equals(value)) {
          throw new RecurrenceRefused(
              "WKST=" + value + " is not supported: weeks begin on Monday.");
        }
      }
      default -> throw new RecurrenceRefused(name + " is not supported.");
    }
  }

  private static int number(String name, String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw new RecurrenceRefused(name + " takes whole numbers, not \"" + value + "\".");
    }
    return Integer.parseInt(value);
  }

  private static void requireWeekday(String value) {
    if (!WEEKDAY.matcher(value).matches()) {
      throw new RecurrenceRefused(
          "BYDAY takes days such as TH, 2TH or -1FR, not \"" + value + "\".");
    }
    if (NO_WEEKDAY.matcher(value).matches()) {
      throw new RecurrenceRefused("BYDAY: there is no day number 0.");
    }
  }

  /** The first start has a zone, so RFC 5545 wants the end in UTC. */
  private static Recur<OffsetDateTime> recur(String rule, @Nullable String until) {
    try {
      var recur = new Recur<OffsetDateTime>(rule);
      // The library reads the 31st of February as the 28th.
      if (until == null || (until.endsWith("Z") && recur.toString().contains("UNTIL=" + until))) {
        return recur;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    throw new RecurrenceRefused(
        "UNTIL is an instant in UTC such as 20271231T235959Z, not \"" + until + "\".");
  }

  private static Recurrence recurrence(Recur<OffsetDateTime> it) {
    var until = it.getUntil();
    return new Recurrence(
        Frequency.valueOf(it.getFrequency().name()),
        it.getInterval() == -1 ? 1 : it.getInterval(),
        it.getDayList().stream().map(Weekday::of).toList(),
        List.copyOf(it.getMonthDayList()),
        until == null ? null : until.toInstant(),
        it.getCount() == -1 ? null : it.getCount());
  }

  static String write(Recurrence rule) {
    return written(rule).toString();
  }

  static Recur<Instant> written(Recurrence rule) {
    var builder = RuleText.<Instant>builder(rule).until(rule.until());
    if (rule.interval() != 1 && rule.frequency() == Frequency.WEEKLY) {
      // The standard's default; but some readers take the first day of their own country's week.
      builder.weekStartDay(WeekDay.MO);
    }
    return builder.build();
  }

  /**
   * To be expanded in local time, from which an end in UTC stays out; weeks begin on Monday
   * wherever the machine stands.
   */
  static Recur<LocalDateTime> expanding(Recurrence rule) {
    return RuleText.<LocalDateTime>builder(rule).weekStartDay(WeekDay.MO).build();
  }

  private static <T extends Temporal> Recur.Builder<T> builder(Recurrence rule) {
    return new Recur.Builder<T>()
        .frequency(
            net.fortuna.ical4j.transform.recurrence.Frequency.valueOf(rule.frequency().name()))
        .interval(rule.interval() == 1 ? null : rule.interval())
        .dayList(rule.weekdays().stream().map(Weekday::weekDay).toList())
        .monthDayList(rule.monthDays())
        .count(rule.count());
  }
}
