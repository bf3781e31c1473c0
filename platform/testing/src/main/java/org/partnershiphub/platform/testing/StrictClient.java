package org.partnershiphub.platform.testing;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RecurrenceId;
import org.jspecify.annotations.Nullable;

/**
 * A calendar program that follows RFC 5546 to the letter, for tests: it takes invitations, updates
 * and cancellations in any order and any number of times, and shows what it makes of them. For each
 * UID, and for each occurrence of it, what has the highest SEQUENCE holds, and of equal ones what
 * has the later DTSTAMP. A new word about the whole series takes the place of older words about its
 * occurrences. It reads with ical4j, so it shares nothing with what wrote the messages.
 */
public final class StrictClient {

  private static final Duration LONGEST = Duration.ofDays(8);

  private final Map<String, Series> calendar = new HashMap<>();

  /** What stands in the calendar at a time. */
  public record Shown(String uid, Instant from, Instant to, String summary, String place) {}

  /** How new a word is. */
  private record Edition(int sequence, Instant stamp) implements Comparable<Edition> {

    private static final Comparator<Edition> ORDER =
        Comparator.comparingInt(Edition::sequence).thenComparing(Edition::stamp);

    static Edition of(VEvent entry) {
      var sequence = value(entry, "SEQUENCE");
      return new Edition(
          sequence.isEmpty() ? 0 : Integer.parseInt(sequence),
          entry.<DtStamp>getProperty("DTSTAMP").orElseThrow().getDate());
    }

    @Override
    public int compareTo(Edition other) {
      return ORDER.compare(this, other);
    }
  }

  /** The newest word about one thing. */
  private record Word(Edition edition, VEvent entry, boolean cancelled) {}

  /** All about one UID; occurrences by their original start. */
  private static final class Series {

    private @Nullable Word whole;
    private final Map<Instant, Word> occurrences = new HashMap<>();
  }

  /** Takes a message, {@code METHOD} REQUEST or CANCEL. */
  public void receive(String message) {
    var read = read(message);
    var method = read.getProperty("METHOD").orElseThrow().getValue();
    if (!method.equals("REQUEST") && !method.equals("CANCEL")) {
      throw new IllegalArgumentException("Not a message to an attendee: " + method);
    }
    var entries = read.getComponents("VEVENT").stream().map(VEvent.class::cast).toList();
    // The whole first, so that its occurrences in the same message are measured by it.
    entries.stream()
        .sorted(Comparator.comparing(StrictClient::isOccurrence))
        .forEach(it -> take(it, method.equals("CANCEL")));
  }

  private static Calendar read(String message) {
    try {
      return new CalendarBuilder().build(new StringReader(message));
    } catch (IOException | ParserException e) {
      throw new IllegalArgumentException("Not a calendar: " + message, e);
    }
  }

  private static boolean isOccurrence(VEvent entry) {
    return entry.getProperty("RECURRENCE-ID").isPresent();
  }

  private void take(VEvent entry, boolean cancel) {
    var series = calendar.computeIfAbsent(value(entry, "UID"), uid -> new Series());
    var word = new Word(Edition.of(entry), entry, cancel);
    if (isOccurrence(entry)) {
      takeOccurrence(series, word);
    } else if (isNewer(word, series.whole)) {
      series.whole = word;
      series.occurrences.values().removeIf(it -> isOlder(it, word));
    }
  }

  private static void takeOccurrence(Series series, Word word) {
    var whole = series.whole;
    var original = original(word.entry());
    var outdated = whole != null && isOlder(word, whole);
    if (!outdated && isNewer(word, series.occurrences.get(original))) {
      series.occurrences.put(original, word);
    }
  }

  private static boolean isNewer(Word word, @Nullable Word than) {
    return than == null || word.edition().compareTo(than.edition()) > 0;
  }

  /** What came in one message has one sequence and one stamp, and belongs together. */
  private static boolean isOlder(Word occurrence, Word whole) {
    return occurrence.edition().compareTo(whole.edition()) < 0;
  }

  /** What begins at the first instant or later and before the second, in order. */
  public List<Shown> shows(Instant from, Instant before) {
    var shown = new ArrayList<Shown>();
    calendar.forEach((uid, series) -> add(shown, uid, series, from, before));
    shown.sort(Comparator.comparing(Shown::from).thenComparing(Shown::uid));
    return shown;
  }

  private static void add(List<Shown> to, String uid, Series series, Instant from, Instant before) {
    var whole = series.whole;
    if (whole != null && !whole.cancelled()) {
      starts(whole.entry(), from, before).stream()
          .filter(it -> !series.occurrences.containsKey(it))
          .forEach(it -> to.add(shown(uid, whole.entry(), it)));
    }
    if (whole != null && whole.cancelled()) {
      return;
    }
    series.occurrences.values().stream()
        .filter(it -> !it.cancelled())
        .map(it -> shown(uid, it.entry(), start(it.entry())))
        .filter(it -> !it.from().isBefore(from) && it.from().isBefore(before))
        .forEach(to::add);
  }

  /** The starts of an entry by its own rule and dates. */
  private static List<Instant> starts(VEvent entry, Instant from, Instant before) {
    var start = entry.<DtStart<Temporal>>getProperty("DTSTART").orElseThrow().getDate();
    if (!(start instanceof ZonedDateTime zoned)) {
      var at = Instant.from(start);
      return at.isBefore(from) || !at.isBefore(before) ? List.of() : List.of(at);
    }
    var zone = zoned.getZone();
    var stretch = new Period<>(from.minus(LONGEST).atZone(zone), before.atZone(zone));
    return entry.<ZonedDateTime>calculateRecurrenceSet(stretch).stream()
        .map(it -> it.getStart().toInstant())
        .filter(it -> !it.isBefore(from) && it.isBefore(before))
        .distinct()
        .toList();
  }

  private static Shown shown(String uid, VEvent entry, Instant from) {
    var end = entry.<DtEnd<Temporal>>getProperty("DTEND").orElseThrow().getDate();
    var length = Duration.between(start(entry), Instant.from(end));
    return new Shown(
        uid, from, from.plus(length), value(entry, "SUMMARY"), value(entry, "LOCATION"));
  }

  private static Instant start(VEvent entry) {
    return Instant.from(entry.<DtStart<Temporal>>getProperty("DTSTART").orElseThrow().getDate());
  }

  private static Instant original(VEvent entry) {
    return Instant.from(
        entry.<RecurrenceId<Temporal>>getProperty("RECURRENCE-ID").orElseThrow().getDate());
  }

  private static String value(VEvent entry, String property) {
    return entry.getProperty(property).map(it -> it.getValue()).orElse("");
  }
}
