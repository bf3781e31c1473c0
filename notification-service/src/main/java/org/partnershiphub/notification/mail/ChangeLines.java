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
      lines.add(say("series.now", "rhythm", rhythm(changes.now())));
      lines.add(say("series.before", "rhythm", rhythm(changes.old())));
      clock().ifPresent(lines::add);
    } else if (changes.end()) {
      lines.add(end());
    }
    addDates(lines);
    addWords(lines);
    if (lines.isEmpty()) {
      lines.add(say("series.details"));
    }
    return lines.stream().map(Line::of).toList();
  }

  private String say(String key, Object... named) {
    return reading.say(key, named);
  }

  private String rhythm(MeetingVersion series) {
    return new Rhythm(reading.words()).of(series);
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
        .map(it -> say("series.end", "when", brief(it.timing())))
        .orElseGet(() -> say("series.endless"));
  }

  private void addDates(List<String> lines) {
    var ahead = changes.sessions().stream().filter(this::ahead).toList();
    ahead.stream().limit(MOST_DATES).forEach(it -> addDate(lines, it));
    if (ahead.size() > MOST_DATES) {
      lines.add(say("series.more", "count", ahead.size() - MOST_DATES));
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
      var when = brief(Objects.requireNonNull(was).timing());
      lines.add(say("series.date.cancelled", "when", when));
    } else if (was == null) {
      var back = Objects.requireNonNull(changes.old().course()).excluded().contains(it.original());
      lines.add(say(back ? "series.date.back" : "series.date.new", "when", brief(is.timing())));
    } else {
      addMove(lines, was.timing(), is.timing());
      addWords(lines, was, is);
    }
  }

  private void addMove(List<String> lines, Timing was, Timing is) {
    if (was.at().equals(is.at())) {
      if (was.minutes() != is.minutes()) {
        lines.add(say("series.date.lasts", "when", brief(is), "minutes", is.minutes()));
      }
      return;
    }
    if (changes.onlyOne().isPresent()) {
      lines.add(say("meeting.new.time", "time", brief(is)));
      lines.add(say("meeting.old.time", "time", brief(was)));
    } else {
      lines.add(say("series.date.moved", "was", brief(was), "is", brief(is)));
    }
    clock(reading, was.in(reading.zone()), is.in(reading.zone())).ifPresent(lines::add);
  }

  private void addWords(List<String> lines, Session was, Session is) {
    if (secret) {
      return;
    }
    if (!Objects.equals(was.title(), is.title())) {
      var title = wording(is.title(), changes.now().title());
      lines.add(say("series.date.title", "when", brief(is.timing()), "title", title));
    }
    if (!Objects.equals(was.place(), is.place())) {
      var place = wording(is.place(), changes.now().place());
      lines.add(say("series.date.place", "when", brief(is.timing()), "place", place));
    }
  }

  private String wording(@Nullable String own, @Nullable String series) {
    var text = own == null ? series : own;
    return text == null ? say("meeting.unset") : Slots.plain(text);
  }

  private void addWords(List<String> lines) {
    if (secret) {
      return;
    }
    if (changes.title()) {
      var title = MeetingLetters.name(reading.words(), changes.now());
      lines.add(say("meeting.new.title", "title", title));
    }
    if (changes.place()) {
      var place = wording(null, changes.now().place());
      lines.add(say("meeting.new.place", "place", place));
    }
  }

  private String brief(Timing it) {
    return reading.brief(it);
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
        ? clock(reading, was, is)
        : Optional.of(
            say(
                "time.clock.some",
                "day",
                reading.day(is.toLocalDate()),
                "was",
                reading.clock().hour(was),
                "is",
                reading.clock().hour(is)));
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

  static Optional<String> clock(Reading reading, ZonedDateTime was, ZonedDateTime is) {
    var clock = reading.clock();
    return sameHour(was, is)
        ? Optional.empty()
        : Optional.of(reading.say("time.clock", "was", clock.hour(was), "is", clock.hour(is)));
  }

  /** The rules of clocks changed: the time stays where the series is set, and not elsewhere. */
  static List<Line> clocks(Reading reading, MeetingVersion now, Instant would) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of(reading.say("time.rules.series")));
    lines.add(Line.of(reading.say("time.rules.stays")));
    lines.add(
        Line.of(
            now.upcoming(would.minus(A_WEEK))
                .min(Comparator.comparing(it -> Duration.between(it.timing().at(), would).abs()))
                .flatMap(
                    it ->
                        clock(
                            reading, would.atZone(reading.zone()), it.timing().in(reading.zone())))
                .orElseGet(() -> reading.say("time.clock.maybe"))));
    return lines;
  }
}
