package org.partnershiphub.notification.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.partnershiphub.notification.directory.Timing;

/** Times as a reader sees them, with the zone's abbreviation beside the hour. */
final class Clockface {

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE MMM d, h:mm a zzz", Locale.US);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu, h:mm a zzz", Locale.US);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("h:mm a zzz", Locale.US);
  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("EEE MMM d, uuuu, h:mm a zzz", Locale.US);
  private static final DateTimeFormatter GENERIC =
      DateTimeFormatter.ofPattern("h:mm a v", Locale.US);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE MMM d, uuuu", Locale.US);

  private Clockface() {}

  /** As in {@code Thu Mar 18, 11:00 AM MST}. */
  static String brief(Timing timing, ZoneId reader) {
    return SHORT.format(timing.in(reader));
  }

  /** As in {@code Thursday, March 18, 2027, 11:00 AM MST, to 12:00 PM MST}. */
  static String full(Timing timing, ZoneId reader) {
    return LONG.format(timing.in(reader)) + ", to " + HOUR.format(timing.end().atZone(reader));
  }

  /** With the year: as in {@code Thu Mar 18, 2027, 11:00 AM MST}. */
  static String dated(Timing timing, ZoneId reader) {
    return DATED.format(timing.in(reader));
  }

  /**
   * The hour by a name of the zone that holds all year, as in {@code 2:00 PM ET}; a zone that never
   * changes its clocks has the same name all year.
   */
  static String hourAllYear(Timing timing) {
    var zone = timing.zone();
    var changes = zone.getRules().nextTransition(timing.at()) != null;
    return (changes ? GENERIC : HOUR).format(timing.in(zone));
  }

  /** An instant on its own: as in {@code Thu Mar 18, 2027, 11:00 AM MST}. */
  static String moment(Instant at, ZoneId reader) {
    return DATED.format(at.atZone(reader));
  }

  static String hour(ZonedDateTime time) {
    return HOUR.format(time);
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** Whether a reader's clock shows the same in both zones, so that one line says it all. */
  static boolean sameClock(Timing timing, ZoneId one, ZoneId other) {
    return timing.in(one).toLocalDateTime().equals(timing.in(other).toLocalDateTime());
  }
}
