package org.partnershiphub.notification.mail;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.Session;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.NoticeKind;

/** The letters about series of meetings: one each for all their dates. */
final class SeriesLetters {

  private static final int NEXT = 3;

  private final MeetingSections sections;

  SeriesLetters(MeetingSections sections) {
    this.sections = sections;
  }

  Letter write(Reading reading, MeetingCard card, MeetingVersion now) {
    return switch (reading.notice().id().kind()) {
      case MEETING_CANCELLED -> cancelled(card, now);
      case MEETING_SCHEDULED -> invited(reading, card, now);
      default -> changed(reading, card, now);
    };
  }

  /** What the reader was told before; null when that was nothing. */
  static @Nullable MeetingVersion before(Reading reading, MeetingCard card, MeetingVersion now) {
    var heard = reading.heard();
    return heard == 0 || heard >= now.version() ? null : card.at(heard);
  }

  private Letter invited(Reading reading, MeetingCard card, MeetingVersion now) {
    var name = MeetingLetters.name(now);
    var before = reading.knows().before();
    if (before != null) {
      return goesOn(reading, card, now, before);
    }
    return new Letter(
        Subjects.fit("Meetings: ", name, ", from " + next(reading, now)),
        "You are invited: " + name,
        List.of(
            new Section(
                "What changed", sections.because(now, "This series of meetings is new for you.")),
            sections.answer(),
            when(reading, now),
            sections.where(card, now)));
  }

  /** Two series, one letter: how the one ends that the reader knows, and how it goes on. */
  private Letter goesOn(
      Reading reading, MeetingCard card, MeetingVersion now, Knows.Before before) {
    var name = MeetingLetters.name(now);
    var earlier = requireNonNull(reading.known().meetings().get(before.series()));
    var rest = requireNonNull(earlier.at(before.version()));
    var from = "From " + Clockface.brief(now.timing(), reading.zone());
    var lines = new ArrayList<Line>();
    lines.add(Line.of("These meetings go on at another rhythm or in another form."));
    lines.add(Line.of(from + ": " + Rhythm.of(now)));
    lines.add(Line.of("Before that: " + Rhythm.of(rest)));
    var told = before.heard() == 0 ? null : earlier.at(before.heard());
    if (told != null && told.course() != null) {
      var changes = SeriesChanges.between(told, rest);
      lines.addAll(new ChangeLines(reading, SeriesChanges.between(told, now)).clockAlone());
      lines.addAll(new ChangeLines(reading, changes).datesAlone());
    }
    sections.addReason(lines, rest, rest.because());
    sections.addReason(lines, now, now.because());
    return new Letter(
        Subjects.fit("Changed: ", name, ", from " + Clockface.brief(now.timing(), reading.zone())),
        "Changed: " + name,
        List.of(
            new Section("What changed", lines),
            new Section(
                "What you need to do",
                List.of(
                    Line.of("Check that the new times suit you."),
                    MeetingSections.link(),
                    Line.of("Or accept or decline the calendar entries in this message."),
                    Line.of(
                        "The first ends the dates of before, the second brings the new ones."))),
            when(reading, now),
            sections.where(card, now)));
  }

  private Letter changed(Reading reading, MeetingCard card, MeetingVersion now) {
    var old = before(reading, card, now);
    if (old == null || old.course() == null) {
      return invited(reading, card, now);
    }
    var changes = SeriesChanges.between(old, now);
    var one = changes.onlyOne();
    var what = new ArrayList<>(what(reading, changes));
    sections.addReason(what, now, now.because());
    var changed = new Section("What changed", what);
    if (one.isPresent() && one.get().cancelled()) {
      return letter("Cancelled: ", ", ", reading, now, requireNonNull(one.get().was()).timing())
          .with(List.of(changed, MeetingSections.nothingToDo(), when(reading, now)));
    }
    var moved = one.filter(SeriesChanges.Of::moved).map(it -> requireNonNull(it.is()).timing());
    var start =
        moved
            .map(it -> letter("Moved: ", ", now ", reading, now, it))
            .orElseGet(
                () ->
                    new Heading(
                        Subjects.fit(
                            "Changed: ", MeetingLetters.name(now), ", next " + next(reading, now)),
                        "Changed: " + MeetingLetters.name(now)));
    return start.with(
        List.of(changed, sections.checkAndAnswer(), when(reading, now), sections.where(card, now)));
  }

  private static List<Line> what(Reading reading, SeriesChanges changes) {
    var clocks = changes.now().because().clocks();
    return clocks == null || changes.rhythm() || !changes.sessions().isEmpty()
        ? new ChangeLines(reading, changes).all()
        : ChangeLines.clocks(reading, changes.now(), clocks);
  }

  private record Heading(String subject, String heading) {

    Letter with(List<Section> sections) {
      return new Letter(subject, heading, sections);
    }
  }

  private static Heading letter(
      String what, String joint, Reading reading, MeetingVersion now, Timing at) {
    var name = MeetingLetters.name(now);
    return new Heading(
        Subjects.fit(what, name, joint + Clockface.brief(at, reading.zone())), what + name);
  }

  private Letter cancelled(MeetingCard card, MeetingVersion now) {
    var name = MeetingLetters.name(now);
    var lines = new ArrayList<Line>();
    lines.add(Line.of("None of these meetings takes place any more."));
    sections.addReason(lines, now, card.cancellation());
    return new Letter(
        Subjects.fit("Cancelled: ", name, ", all dates"),
        "Cancelled: " + name,
        List.of(
            new Section("What changed", lines),
            MeetingSections.nothingToDo(),
            Sections.when("It was: " + Rhythm.of(now))));
  }

  /** The dates to come that a letter shows. */
  static List<Session> next(MeetingVersion series, Reading reading) {
    return series.upcoming(reading.now()).limit(NEXT).toList();
  }

  private static String next(Reading reading, MeetingVersion series) {
    return next(series, reading).stream()
        .findFirst()
        .map(Session::timing)
        .map(it -> Clockface.brief(it, reading.zone()))
        .orElseGet(() -> Clockface.brief(series.timing(), reading.zone()));
  }

  static Section when(Reading reading, MeetingVersion series) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of(Rhythm.of(series)));
    for (var it : next(series, reading)) {
      var timing = it.timing();
      var organiser =
          Clockface.sameClock(timing, reading.zone(), timing.zone())
              ? ""
              : "; organiser's time: " + Clockface.dated(timing, timing.zone());
      lines.add(Line.of("Your time: " + Clockface.dated(timing, reading.zone()) + organiser));
    }
    return new Section("When", lines);
  }

  static boolean isSeries(NoticeKind kind, MeetingVersion it) {
    return it.course() != null && kind != NoticeKind.INVITATION_WITHDRAWN;
  }
}
