package org.partnershiphub.platform.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Times as iCalendar writes them. */
final class Times {

  private static final int CENTURY = 100;

  private Times() {}

  static String utc(Instant at) {
    return local(LocalDateTime.ofInstant(at, ZoneOffset.UTC)) + "Z";
  }

  /** Written by hand: a feed has thousands of them. */
  static String local(LocalDateTime it) {
    var text = new StringBuilder(16);
    two(text, it.getYear() / CENTURY);
    two(text, it.getYear() % CENTURY);
    two(text, it.getMonthValue());
    two(text, it.getDayOfMonth());
    text.append('T');
    two(text, it.getHour());
    two(text, it.getMinute());
    two(text, it.getSecond());
    return text.toString();
  }

  private static void two(StringBuilder to, int number) {
    to.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** A property whose value is an instant, on the clock of a zone wherever that says which. */
  static String zoned(String property, Instant at, ZoneId zone) {
    var local = at.atZone(zone).toLocalDateTime();
    // A time that happens twice means the first of the two, so the second is said in UTC.
    return local.atZone(zone).toInstant().equals(at)
        ? zoned(property, List.of(local), zone)
        : property + ":" + utc(at);
  }

  static String zoned(String property, List<LocalDateTime> locals, ZoneId zone) {
    return property
        + ";TZID="
        + zone.getId()
        + ":"
        + locals.stream().map(Times::local).collect(Collectors.joining(","));
  }
}
