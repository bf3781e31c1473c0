package org.partnershiphub.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.Session;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.mail.Letter.Line;

/** What is otherwise in a series, in sentences, in the reader's own time. */
final class ChangeLines {

  private static final int MOST_DATES = 20;
  private static final int COMPARED = 60;
  private static final Duration A_WEEK = Duration.ofDays(7);

  private final Reading reading;
  private final SeriesChanges changes;
  private final boolean secret;

  ChangeLines(Reading reading, SeriesChanges changes) {
    this.reading = reading;
    this.changes = changes;
    this.secret = changes.now().confidential();
  }

  List<Line> all() {
    var lines = new ArrayList<String>();
    if (changes.rhythm()) {
      lines.add("Now: " + Rhythm.of(changes.now()));
      lines.add("Before: " + Rhythm.of(changes.old()));
      clock().ifPresent(lines::add);
    } else if (changes.end()) {
      lines.add(end());
    }
    addDates(lines);
    addWords(lines);
    if (lines.isEmpty()) {
      lines.add("Details of these meetings have changed.");
    }
    return lines.stream().map(Line::of).toList();
  }

  /** Only what became of single dates. */
  List<Line> datesAlone() {
    var lines = new ArrayList<String>();
    addDates(lines);
    return lines.stream().map(Line::of).toList();
  }

  /** Only what becomes of the reader's clock. */
  List<Line> clockAlone() {
    return clock().map(Line::of).stream().toList();
  }

  private String end() {
    var now = changes.now();
    return Objects.requireNonNull(now.course())
        .last(now.timing())
        .map(it -> "The last date is now " + brief(it.timing()) + ".")
        .orElse("There is no last date any more.");
  }

  private void addDates(List<String> lines) {
    var ahead = changes.sessions().stream().filter(this::ahead).toList();
    ahead.stream().limit(MOST_DATES).forEach(it -> addDate(lines, it));
    if (ahead.size() > MOST_DATES) {
      lines.add("And %d more dates.".formatted(ahead.size() - MOST_DATES));
    }
  }

  private boolean ahead(SeriesChanges.Of it) {
    return ahead(it.was()) || ahead(it.is());
  }

  private boolean ahead(@Nullable Session it) {
    return it != null && !it.timing().end().isBefore(reading.now());
  }

  private void addDate(List<String> lines, SeriesChanges.Of it) {
    var was = it.was();
    var is = it.is();
    if (is == null) {
      lines.add("Cancelled: " + brief(Objects.requireNonNull(was).timing()));
    } else if (was == null) {
      var back = Objects.requireNonNull(changes.old().course()).excluded().contains(it.original());
      lines.add((back ? "Takes place after all: " : "New date: ") + brief(is.timing()));
    } else {
      addMove(lines, was.timing(), is.timing());
      addWords(lines, was, is);
    }
  }

  private void addMove(List<String> lines, Timing was, Timing is) {
    if (was.at().equals(is.at())) {
      if (was.minutes() != is.minutes()) {
        lines.add(brief(is) + " now lasts " + is.minutes() + " minutes.");
      }
      return;
    }
    if (changes.onlyOne().isPresent()) {
      lines.add("New time: " + brief(is));
      lines.add("Old time: " + brief(was));
    } else {
      lines.add("Moved: %s is now %s".formatted(brief(was), brief(is)));
    }
    clock(was.in(reading.zone()), is.in(reading.zone())).ifPresent(lines::add);
  }

  private void addWords(List<String> lines, Session was, Session is) {
    if (secret) {
      return;
    }
    if (!Objects.equals(was.title(), is.title())) {
      lines.add(
          brief(is.timing()) + " has a new title: " + words(is.title(), changes.now().title()));
    }
    if (!Objects.equals(was.place(), is.place())) {
      lines.add(
          brief(is.timing()) + " has a new place: " + words(is.place(), changes.now().place()));
    }
  }

  private static String words(@Nullable String own, @Nullable String series) {
    var text = own == null ? series : own;
    return text == null ? "not set yet" : Slots.plain(text);
  }

  private void addWords(List<String> lines) {
    if (secret) {
      return;
    }
    if (changes.title()) {
      lines.add("New title: " + MeetingLetters.name(changes.now()));
    }
    if (changes.place()) {
      lines.add("New place: " + words(null, changes.now().place()));
    }
  }

  private String brief(Timing it) {
    return Clockface.brief(it, reading.zone());
  }

  /** The reader's clock on the dates to come, beside what it would show at the hour of before. */
  private Optional<String> clock() {
    var hour = changes.now().timing().local().toLocalTime();
    var ahead =
        changes
            .now()
            .upcoming(reading.now())
            .limit(COMPARED)
            .map(Session::timing)
            .filter(it -> it.local().toLocalTime().equals(hour))
            .toList();
    var others = ahead.stream().filter(it -> !sameHour(before(it), inZone(it))).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    var was = before(others.getFirst());
    var is = inZone(others.getFirst());
    return others.size() == ahead.size()
        ? clock(was, is)
        : Optional.of(
            "Your clock time changes on some dates, first on %s: it would be %s, it is %s."
                .formatted(
                    Clockface.day(is.toLocalDate()), Clockface.hour(was), Clockface.hour(is)));
  }

  private ZonedDateTime inZone(Timing it) {
    return it.in(reading.zone());
  }

  /** On the same day, at the hour and in the zone of before. */
  private ZonedDateTime before(Timing it) {
    var old = changes.old().timing();
    return it.in(old.zone()).with(old.local().toLocalTime()).withZoneSameInstant(reading.zone());
  }

  private static boolean sameHour(ZonedDateTime one, ZonedDateTime other) {
    return one.toLocalTime().equals(other.toLocalTime());
  }

  static Optional<String> clock(ZonedDateTime was, ZonedDateTime is) {
    return sameHour(was, is)
        ? Optional.empty()
        : Optional.of(
            "Your clock time changes: it was %s, it is now %s."
                .formatted(Clockface.hour(was), Clockface.hour(is)));
  }

  /** The rules of clocks changed: the time stays where the series is set, and not elsewhere. */
  static List<Line> clocks(Reading reading, MeetingVersion now, Instant would) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of("The rules for clocks changed where these meetings are set."));
    lines.add(Line.of("There the time stays as it was."));
    lines.add(
        Line.of(
            now.upcoming(would.minus(A_WEEK))
                .min(Comparator.comparing(it -> Duration.between(it.timing().at(), would).abs()))
                .flatMap(it -> clock(would.atZone(reading.zone()), it.timing().in(reading.zone())))
                .orElse("Your clock time may be another on some dates: see the dates below.")));
    return lines;
  }
}
