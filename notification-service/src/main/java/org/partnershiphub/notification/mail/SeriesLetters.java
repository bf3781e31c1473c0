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
import org.partnershiphub.notification.mail.Letter.Part;
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
      case MEETING_CANCELLED -> cancelled(reading, card, now);
      case MEETING_SCHEDULED -> invited(reading, card, now);
      default -> changed(reading, card, now);
    };
  }

  /** What the reader was told before; null when that was nothing. */
  static @Nullable MeetingVersion before(Reading reading, MeetingCard card, MeetingVersion now) {
    var heard = reading.heard();
    return heard == 0 || heard >= now.version() ? null : card.at(heard);
  }

  private static Letter letter(
      Reading reading,
      String subject,
      String heading,
      MeetingVersion now,
      String when,
      List<Section> sections) {
    var name = MeetingLetters.name(reading.words(), now);
    return new Letter(
        Subjects.fit(reading.words(), subject, "name", "name", name, "when", when),
        reading.say(heading, "name", name),
        sections);
  }

  private Letter invited(Reading reading, MeetingCard card, MeetingVersion now) {
    var before = reading.knows().before();
    if (before != null) {
      return goesOn(reading, card, now, before);
    }
    var changed = sections.because(reading, now, reading.say("series.invited.changed"));
    return letter(
        reading,
        "series.invited.subject",
        "meeting.scheduled.heading",
        now,
        next(reading, now),
        List.of(
            Sections.of(reading).of(Part.CHANGED, changed),
            sections.answer(reading),
            when(reading, now),
            sections.where(reading, card, now)));
  }

  /** Two series, one letter: how the one ends that the reader knows, and how it goes on. */
  private Letter goesOn(
      Reading reading, MeetingCard card, MeetingVersion now, Knows.Before before) {
    var earlier = requireNonNull(reading.known().meetings().get(before.series()));
    var rest = requireNonNull(earlier.at(before.version()));
    var rhythm = new Rhythm(reading.words());
    var from = reading.brief(now.timing());
    var lines = new ArrayList<Line>();
    lines.add(Line.of(reading.say("series.goeson.changed")));
    lines.add(Line.of(reading.say("series.goeson.from", "when", from, "rhythm", rhythm.of(now))));
    lines.add(Line.of(reading.say("series.goeson.before", "rhythm", rhythm.of(rest))));
    var told = before.heard() == 0 ? null : earlier.at(before.heard());
    if (told != null && told.course() != null) {
      var changes = SeriesChanges.between(told, rest);
      lines.addAll(new ChangeLines(reading, SeriesChanges.between(told, now)).clockAlone());
      lines.addAll(new ChangeLines(reading, changes).datesAlone());
    }
    sections.addReason(reading, lines, rest, rest.because());
    sections.addReason(reading, lines, now, now.because());
    return letter(
        reading,
        "series.goeson.subject",
        "meeting.changed.heading",
        now,
        from,
        List.of(
            Sections.of(reading).of(Part.CHANGED, lines),
            twoEntries(reading),
            when(reading, now),
            sections.where(reading, card, now)));
  }

  private static Section twoEntries(Reading reading) {
    return Sections.of(reading)
        .of(
            Part.TO_DO,
            List.of(
                Line.of(reading.say("series.goeson.check")),
                MeetingSections.link(reading),
                Line.of(reading.say("series.goeson.entries")),
                Line.of(reading.say("series.goeson.order"))));
  }

  private Letter changed(Reading reading, MeetingCard card, MeetingVersion now) {
    var old = before(reading, card, now);
    if (old == null || old.course() == null) {
      return invited(reading, card, now);
    }
    var changes = SeriesChanges.between(old, now);
    var one = changes.onlyOne();
    var what = new ArrayList<>(what(reading, changes));
    sections.addReason(reading, what, now, now.because());
    var changed = Sections.of(reading).of(Part.CHANGED, what);
    if (one.isPresent() && one.get().cancelled()) {
      return letter(
          reading,
          "meeting.cancelled.subject",
          "meeting.cancelled.heading",
          now,
          reading.brief(requireNonNull(one.get().was()).timing()),
          List.of(changed, MeetingSections.nothingToDo(reading), when(reading, now)));
    }
    var moved = one.filter(SeriesChanges.Of::moved).map(it -> requireNonNull(it.is()).timing());
    return letter(
        reading,
        moved.isPresent() ? "meeting.moved.subject" : "series.changed.subject",
        moved.isPresent() ? "meeting.moved.heading" : "meeting.changed.heading",
        now,
        moved.map(reading::brief).orElseGet(() -> next(reading, now)),
        List.of(
            changed,
            sections.checkAndAnswer(reading),
            when(reading, now),
            sections.where(reading, card, now)));
  }

  private static List<Line> what(Reading reading, SeriesChanges changes) {
    var clocks = changes.now().because().clocks();
    return clocks == null || changes.rhythm() || !changes.sessions().isEmpty()
        ? new ChangeLines(reading, changes).all()
        : ChangeLines.clocks(reading, changes.now(), clocks);
  }

  private Letter cancelled(Reading reading, MeetingCard card, MeetingVersion now) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of(reading.say("series.cancelled.changed")));
    sections.addReason(reading, lines, now, card.cancellation());
    return letter(
        reading,
        "series.cancelled.subject",
        "meeting.cancelled.heading",
        now,
        "",
        List.of(
            Sections.of(reading).of(Part.CHANGED, lines),
            MeetingSections.nothingToDo(reading),
            Sections.of(reading).when(MeetingLetters.was(reading, now))));
  }

  /** The dates to come that a letter shows. */
  static List<Session> next(MeetingVersion series, Reading reading) {
    return series.upcoming(reading.now()).limit(NEXT).toList();
  }

  private static String next(Reading reading, MeetingVersion series) {
    return next(series, reading).stream()
        .findFirst()
        .map(Session::timing)
        .map(reading::brief)
        .orElseGet(() -> reading.brief(series.timing()));
  }

  static Section when(Reading reading, MeetingVersion series) {
    var lines = new ArrayList<String>();
    lines.add(new Rhythm(reading.words()).of(series));
    for (var it : next(series, reading)) {
      lines.add(date(reading, it.timing()));
    }
    return Sections.of(reading).of(Part.WHEN, Sections.lines(lines));
  }

  private static String date(Reading reading, Timing timing) {
    var clock = reading.clock();
    var yours = clock.dated(timing, reading.zone());
    if (Clockface.sameClock(timing, reading.zone(), timing.zone())) {
      return reading.say("time.yours", "time", yours);
    }
    var theirs = clock.dated(timing, timing.zone());
    return reading.say("time.both", "time", yours, "organiser", theirs);
  }

  static boolean isSeries(NoticeKind kind, MeetingVersion it) {
    return it.course() != null && kind != NoticeKind.INVITATION_WITHDRAWN;
  }
}
