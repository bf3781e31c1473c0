package org.partnershiphub.platform.icalendar;

import java.time.Instant;
import java.util.List;
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

  /** The last instant at which it may begin; null when there is no end. */
  @Nullable Instant lastStart() {
    if (repetition == null) {
      return span.at();
    }
    var rule = repetition.rule();
    if (rule.endless()) {
      return null;
    }
    var occurrences =
        rule.occurrences(span.local(), span.zone()).with(repetition.extra(), repetition.excluded());
    return occurrences.last().map(occurrences::at).orElse(span.at());
  }

  /** Everything but the end, where the lines that differ from reader to reader belong. */
  void write(ContentLines to) {
    to.line("BEGIN:VEVENT");
    to.line("UID:" + Escapes.text(uid));
    if (original != null) {
      to.line(Times.zoned("RECURRENCE-ID", List.of(original.local()), original.zone()));
    }
    to.line(Times.zoned("DTSTART", span.at(), span.zone()));
    to.line(Times.zoned("DTEND", span.end(), span.zone()));
    if (repetition != null) {
      write(to, repetition);
    }
    write(to, wording);
    to.line("STATUS:" + status);
    to.line(status == Status.CANCELLED ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
    if (organiser != null) {
      to.line(organiser.property("ORGANIZER", ""));
    }
  }

  private void write(ContentLines to, Repetition it) {
    to.line("RRULE:" + it.rule());
    if (!it.extra().isEmpty()) {
      to.line(Times.zoned("RDATE", it.extra(), span.zone()));
    }
    if (!it.excluded().isEmpty()) {
      to.line(Times.zoned("EXDATE", it.excluded(), span.zone()));
    }
  }

  private static void write(ContentLines to, Wording it) {
    to.text("SUMMARY", it.summary());
    if (it.description() != null && !it.description().isBlank()) {
      to.text("DESCRIPTION", it.description());
    }
    if (it.location() != null && !it.location().isBlank()) {
      to.text("LOCATION", Escapes.plain(it.location()));
    }
    to.line(it.secret() ? "CLASS:PRIVATE" : "CLASS:PUBLIC");
  }
}
