package org.partnershiphub.platform.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnershiphub.platform.icalendar.CalendarEntry.Status;
import org.partnershiphub.platform.icalendar.Calendars.Listed;

/**
 * Calendars of every kind in every zone of the data, and when what is in them takes place from 2025
 * to 2030, reckoned with nothing but {@code java.time} and loops over days.
 */
final class SampleCalendars {

  static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  static final Instant BEFORE = Instant.parse("2031-01-01T00:00:00Z");

  static final List<String> ZONES =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Indiana/Indianapolis",
          "America/Detroit");

  private static final Duration LENGTH = Duration.ofMinutes(90);
  private static final Instant STAMP = Instant.parse("2026-11-23T17:00:00Z");
  private static final Wording WORDING = new Wording("Council; part one, of 2", null, null, false);

  /** One thing of a calendar, and the instants at which it takes place. */
  record Sample(String uid, List<CalendarEntry> entries, TreeSet<Instant> starts) {

    /** As a calendar of its own. */
    String text() {
      var listed =
          entries.stream().map(it -> new Listed(it, new Issue(3, STAMP, STAMP, null))).toList();
      return Calendars.feed(
          new Calendars.Feed("-//Partnership Hub//Test//EN", "Test", Duration.ofHours(1)), listed);
    }
  }

  private SampleCalendars() {}

  static List<Sample> all() {
    var samples = new ArrayList<Sample>();
    for (var zone : ZONES) {
      samples.addAll(in(ZoneId.of(zone)));
    }
    return samples;
  }

  private static List<Sample> in(ZoneId zone) {
    return List.of(
        single(zone, "winter", "2027-01-14T14:00"),
        single(zone, "summer", "2027-07-14T14:00"),
        single(zone, "eve-of-change", "2027-03-13T23:30"),
        single(zone, "doubled-first", "2026-11-01T01:30"),
        doubledSecond(zone),
        cancelled(zone),
        series(zone, "weekly", "FREQ=WEEKLY;BYDAY=TU", "2025-02-04T18:30"),
        series(zone, "fortnightly", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE", "2025-02-05T09:00"),
        series(zone, "second-thursday", "FREQ=MONTHLY;BYDAY=2TH", "2025-01-09T14:00"),
        series(zone, "last-friday", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", "2025-01-31T16:00"),
        series(zone, "31st", "FREQ=MONTHLY;BYMONTHDAY=31", "2025-01-31T22:00"),
        series(zone, "until", "FREQ=MONTHLY;BYDAY=1MO;UNTIL=20280601T000000Z", "2025-02-03T08:00"),
        series(zone, "count", "FREQ=WEEKLY;BYDAY=MO,FR;COUNT=77", "2026-09-04T12:15"),
        varied(zone));
  }

  private static String uid(ZoneId zone, String name) {
    return (zone.getId().substring(8) + "-" + name).replace('/', '-') + "@hub.example.org";
  }

  private static Sample single(ZoneId zone, String name, String local) {
    var uid = uid(zone, name);
    var span = Span.of(LocalDateTime.parse(local), zone, LENGTH);
    var entry = CalendarEntry.single(uid, span, WORDING, Status.CONFIRMED, null);
    return new Sample(uid, List.of(entry), new TreeSet<>(List.of(span.at())));
  }

  private static Sample doubledSecond(ZoneId zone) {
    var uid = uid(zone, "doubled-second");
    var local = LocalDateTime.parse("2026-11-01T01:30");
    var offsets = zone.getRules().getValidOffsets(local);
    var at = local.toInstant(offsets.getLast());
    var entry =
        CalendarEntry.single(
            uid, new Span(local, zone, at, LENGTH), WORDING, Status.CONFIRMED, null);
    return new Sample(uid, List.of(entry), new TreeSet<>(List.of(at)));
  }

  private static Sample cancelled(ZoneId zone) {
    var uid = uid(zone, "cancelled");
    var span = Span.of(LocalDateTime.parse("2027-05-05T10:00"), zone, LENGTH);
    var entry = CalendarEntry.single(uid, span, WORDING, Status.CANCELLED, null);
    return new Sample(uid, List.of(entry), new TreeSet<>());
  }

  private static Sample series(ZoneId zone, String name, String rule, String first) {
    var uid = uid(zone, name);
    var local = LocalDateTime.parse(first);
    var repetition = new Repetition(Recurrence.parse(rule), List.of(), List.of());
    var entry =
        CalendarEntry.series(
            uid, Span.of(local, zone, LENGTH), repetition, WORDING, Status.CONFIRMED, null);
    return new Sample(uid, List.of(entry), starts(rule, local, zone));
  }

  private static TreeSet<Instant> starts(String rule, LocalDateTime first, ZoneId zone) {
    var until = Recurrence.parse(rule).until();
    return new NaiveRule(rule, first)
        .occurrences()
        .takeWhile(it -> it.getYear() < 2031)
        .map(it -> it.atZone(zone).toInstant())
        .filter(it -> it.isBefore(BEFORE) && (until == null || !it.isAfter(until)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Moved over the change of the clocks, cut out, added, and called otherwise. */
  private static Sample varied(ZoneId zone) {
    var uid = uid(zone, "varied");
    var rule = "FREQ=MONTHLY;BYDAY=2TH";
    var first = LocalDateTime.parse("2026-01-08T14:00");
    var starts = starts(rule, first, zone);
    var out = List.of(at("2026-07-09T14:00"), at("2028-03-09T14:00"));
    var added = List.of(at("2026-02-20T10:00"), at("2026-07-20T10:00"));
    var master =
        CalendarEntry.series(
            uid,
            Span.of(first, zone, LENGTH),
            new Repetition(Recurrence.parse(rule), added, out),
            WORDING,
            Status.CONFIRMED,
            null);
    var entries = new ArrayList<CalendarEntry>();
    entries.add(master);
    out.forEach(it -> starts.remove(it.atZone(zone).toInstant()));
    added.forEach(it -> starts.add(it.atZone(zone).toInstant()));
    move(entries, starts, zone, "2027-03-11T14:00", "2027-03-18T15:15");
    move(entries, starts, zone, "2027-11-11T14:00", "2027-11-04T09:00");
    move(entries, starts, zone, "2026-07-20T10:00", "2026-07-21T10:00");
    return new Sample(uid, entries, starts);
  }

  private static void move(
      List<CalendarEntry> entries, TreeSet<Instant> starts, ZoneId zone, String from, String to) {
    var span = Span.of(at(to), zone, LENGTH);
    entries.add(
        entries
            .getFirst()
            .occurrence(new Original(at(from), zone), span, WORDING, Status.CONFIRMED));
    starts.remove(at(from).atZone(zone).toInstant());
    starts.add(span.at());
  }

  private static LocalDateTime at(String local) {
    return LocalDateTime.parse(local);
  }
}
