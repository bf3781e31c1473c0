package org.partnershiphub.platform.icalendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Uid;
import org.jspecify.annotations.Nullable;

/**
 * One VEVENT: something that takes place once, a whole series, or one occurrence of a series that
 * differs from the rest.
 *
 * @param uid stable for the life of the thing; an occurrence has that of its series
 * @param original of an occurrence only
 * @param repetition of a series only
 */
public record CalendarEntry(
    String uid,
    @Nullable Original original,
    Span span,
    @Nullable Repetition repetition,
    Wording wording,
    Status status,
    @Nullable Mailbox organiser) {

  /** Whether it is to take place. */
  public enum Status {
    CONFIRMED,
    TENTATIVE,
    CANCELLED
  }

  /** Something that takes place once. */
  public static CalendarEntry single(
      String uid, Span span, Wording wording, Status status, @Nullable Mailbox organiser) {
    return new CalendarEntry(uid, null, span, null, wording, status, organiser);
  }

  /** A series; what differs in single occurrences follows as entries of their own. */
  public static CalendarEntry series(
      String uid,
      Span first,
      Repetition repetition,
      Wording wording,
      Status status,
      @Nullable Mailbox organiser) {
    return new CalendarEntry(uid, null, first, repetition, wording, status, organiser);
  }

  /** One occurrence of this series, otherwise than the series has it. */
  public CalendarEntry occurrence(Original original, Span span, Wording wording, Status status) {
    return new CalendarEntry(uid, original, span, null, wording, status, organiser);
  }

  public boolean cancelled() {
    return status == Status.CANCELLED;
  }

  /** When the last of it is over; null when there is no end. */
  public @Nullable Instant lastEnd() {
    var last = lastStart();
    return last == null ? null : last.plus(span.length());
  }

  private @Nullable Instant lastStart() {
    if (repetition == null) {
      return span.at();
    }
    if (repetition.rule().endless()) {
      return null;
    }
    var occurrences = repetition.occurrences(span.local(), span.zone());
    return occurrences.last().map(occurrences::at).orElse(span.at());
  }

  /**
   * When it is over at the latest; null when that is not said by an instant. Good enough for what
   * costs nothing if it lasts longer, and counts no occurrences.
   */
  @Nullable Instant latestEnd() {
    if (repetition == null) {
      return span.end();
    }
    var until = repetition.rule().until();
    return until == null
        ? null
        : Stream.concat(Stream.of(until), repetition.extraStarts(span.zone()))
            .max(Comparator.naturalOrder())
            .map(it -> it.plus(span.length()))
            .orElseThrow();
  }

  /** Everything but what differs from reader to reader. */
  List<Property> properties() {
    var found = new ArrayList<Property>();
    found.add(new Uid(Plain.line(uid)));
    if (original != null) {
      found.add(Zoned.original(original));
    }
    // A rule is followed on the clock that its first start is said by.
    found.add(repetition == null ? Zoned.start(span.at(), span.zone()) : Zoned.first(span));
    found.add(Zoned.end(span.end(), span.zone()));
    if (repetition != null) {
      found.addAll(repetition.properties(span.zone()));
    }
    found.addAll(wording.properties());
    found.add(new net.fortuna.ical4j.model.property.Status(status.name()));
    if (organiser != null) {
      found.add(new Organizer(new ParameterList(organiser.named(List.of())), organiser.address()));
    }
    return found;
  }
}
