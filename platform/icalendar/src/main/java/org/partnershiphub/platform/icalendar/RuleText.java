package org.partnershiphub.platform.icalendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.icalendar.Recurrence.Frequency;

/** A recurrence as text. */
final class RuleText {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d)?(MO|TU|WE|TH|FR|SA|SU)");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,6}");
  private static final int LONGEST = 500;

  private RuleText() {}

  static Recurrence read(String text) {
    var parts = parts(text);
    var rule =
        new Recurrence(
            frequency(parts.remove("FREQ")),
            number("INTERVAL", parts.remove("INTERVAL"), 1),
            list(parts.remove("BYDAY"), RuleText::weekday),
            list(parts.remove("BYMONTHDAY"), it -> number("BYMONTHDAY", it, 0)),
            until(parts.remove("UNTIL")),
            count(parts.remove("COUNT")));
    requireMonday(parts.remove("WKST"));
    if (!parts.isEmpty()) {
      throw new RecurrenceRefused(parts.keySet().iterator().next() + " is not supported.");
    }
    return rule;
  }

  private static Map<String, String> parts(String text) {
    var rule = text.strip().toUpperCase(Locale.ROOT);
    if (rule.length() > LONGEST) {
      throw new RecurrenceRefused("A rule has at most " + LONGEST + " characters.");
    }
    var parts = new LinkedHashMap<String, String>();
    for (var part : rule.replaceFirst("^RRULE:", "").split(";", -1)) {
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

  private static Frequency frequency(@Nullable String text) {
    return switch (text) {
      case null -> throw new RecurrenceRefused("FREQ is missing.");
      case "WEEKLY" -> Frequency.WEEKLY;
      case "MONTHLY" -> Frequency.MONTHLY;
      default ->
          throw new RecurrenceRefused("FREQ=" + text + " is not supported: WEEKLY or MONTHLY.");
    };
  }

  private static int number(String part, @Nullable String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new RecurrenceRefused(part + " takes whole numbers, not \"" + text + "\".");
    }
    return Integer.parseInt(text);
  }

  private static @Nullable Integer count(@Nullable String text) {
    return text == null ? null : Integer.valueOf(number("COUNT", text, 0));
  }

  private static <T> List<T> list(@Nullable String text, Function<String, T> read) {
    return text == null ? List.of() : Stream.of(text.split(",", -1)).map(read).toList();
  }

  private static Weekday weekday(String text) {
    var found = WEEKDAY.matcher(text);
    if (!found.matches()) {
      throw new RecurrenceRefused(
          "BYDAY takes days such as TH, 2TH or -1FR, not \"" + text + "\".");
    }
    var nth = found.group(1);
    if (nth != null && Integer.parseInt(nth) == 0) {
      throw new RecurrenceRefused("BYDAY: there is no day number 0.");
    }
    return new Weekday(nth == null ? 0 : Integer.parseInt(nth), day(found.group(2)));
  }

  private static DayOfWeek day(String code) {
    return Stream.of(DayOfWeek.values())
        .filter(it -> code(it).equals(code))
        .findFirst()
        .orElseThrow();
  }

  static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  /** The first start has a zone, so RFC 5545 wants the end in UTC. */
  private static @Nullable Instant until(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDateTime.parse(text, UTC).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new RecurrenceRefused(
          "UNTIL is an instant in UTC such as 20271231T235959Z, not \"" + text + "\".");
    }
  }

  private static void requireMonday(@Nullable String text) {
    if (text != null && !"MO".equals(text)) {
      throw new RecurrenceRefused("WKST=" + text + " is not supported: weeks begin on Monday.");
    }
  }

  static String write(Recurrence it) {
    var text = new StringBuilder("FREQ=").append(it.frequency());
    if (it.interval() != 1) {
      text.append(";INTERVAL=").append(it.interval());
    }
    if (!it.weekdays().isEmpty()) {
      text.append(";BYDAY=").append(joined(it.weekdays()));
    }
    if (!it.monthDays().isEmpty()) {
      text.append(";BYMONTHDAY=").append(joined(it.monthDays()));
    }
    if (it.interval() != 1 && it.frequency() == Frequency.WEEKLY) {
      // The standard's default; but some readers take the first day of their own country's week.
      text.append(";WKST=MO");
    }
    if (it.until() != null) {
      text.append(";UNTIL=").append(UTC.format(it.until().atOffset(ZoneOffset.UTC)));
    }
    return it.count() == null ? text.toString() : text + ";COUNT=" + it.count();
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
