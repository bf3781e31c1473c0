package org.partnershiphub.notification.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.notification.words.Words;

/** Times as a reader sees them, with the zone's abbreviation beside the hour. */
record Clockface(Words words) {

  private static final Patterns ENGLISH =
      Patterns.of(Language.EN, "EEE MMM d", "EEEE, MMMM d, uuuu", ", uuuu");
  private static final Patterns SPANISH =
      Patterns.of(Language.ES, "EEE d MMM", "EEEE, d 'de' MMMM 'de' uuuu", " uuuu");

  private record Patterns(
      DateTimeFormatter brief,
      DateTimeFormatter full,
      DateTimeFormatter hour,
      DateTimeFormatter dated,
      DateTimeFormatter generic,
      DateTimeFormatter day,
      DateTimeFormatter near) {

    static Patterns of(Language language, String day, String full, String year) {
      var hour = "h:mm a zzz";
      var locale = language.locale();
      return new Patterns(
          of(day + ", " + hour, locale),
          of(full + ", " + hour, locale),
          of(hour, locale),
          of(day + year + ", " + hour, locale),
          of("h:mm a v", locale),
          of(day + year, locale),
          of(day, locale));
    }

    private static DateTimeFormatter of(String pattern, Locale locale) {
      return DateTimeFormatter.ofPattern(pattern, locale);
    }
  }

  private Patterns patterns() {
    return switch (words.language()) {
      case EN -> ENGLISH;
      case ES -> SPANISH;
    };
  }

  /** As in {@code Thu Mar 18, 11:00 AM MST}. */
  String brief(Timing timing, ZoneId reader) {
    return patterns().brief().format(timing.in(reader));
  }

  /** As in {@code Thursday, March 18, 2027, 11:00 AM MST, to 12:00 PM MST}. */
  String full(Timing timing, ZoneId reader) {
    return words.say(
        "time.span", "start", written(timing.in(reader)), "end", hour(timing.end().atZone(reader)));
  }

  /** As in {@code Thursday, March 18, 2027, 11:00 AM MST}. */
  String written(TemporalAccessor time) {
    return patterns().full().format(time);
  }

  /** With the year: as in {@code Thu Mar 18, 2027, 11:00 AM MST}. */
  String dated(Timing timing, ZoneId reader) {
    return patterns().dated().format(timing.in(reader));
  }

  /**
   * The hour by a name of the zone that holds all year, as in {@code 2:00 PM ET}; a zone that never
   * changes its clocks has the same name all year.
   */
  String hourAllYear(Timing timing) {
    var zone = timing.zone();
    var changes = zone.getRules().nextTransition(timing.at()) != null;
    return (changes ? patterns().generic() : patterns().hour()).format(timing.in(zone));
  }

  /** An instant on its own: as in {@code Thu Mar 18, 2027, 11:00 AM MST}. */
  String moment(Instant at, ZoneId reader) {
    return patterns().dated().format(at.atZone(reader));
  }

  String hour(ZonedDateTime time) {
    return patterns().hour().format(time);
  }

  /** As in {@code Thu Mar 18, 2027}. */
  String day(LocalDate date) {
    return patterns().day().format(date);
  }

  /** As in {@code Thu Mar 18}. */
  String near(TemporalAccessor day) {
    return patterns().near().format(day);
  }

  /** Whether a reader's clock shows the same in both zones, so that one line says it all. */
  static boolean sameClock(Timing timing, ZoneId one, ZoneId other) {
    return timing.in(one).toLocalDateTime().equals(timing.in(other).toLocalDateTime());
  }
}
