package org.partnershiphub.notification.mail;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Part;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter.OfMeeting;
import org.partnershiphub.notification.words.Words;

/** The letters about meetings. Of a confidential one they say when, and for whom, and no more. */
final class MeetingLetters {

  private final MeetingSections parts;
  private final SeriesLetters series;

  MeetingLetters(String publicUrl) {
    this.parts = new MeetingSections(publicUrl);
    this.series = new SeriesLetters(parts);
  }

  Letter write(Reading reading, OfMeeting about) {
    var card = requireNonNull(reading.known().meetings().get(about.meeting()));
    var now = requireNonNull(card.at(about.version()));
    var letter = body(reading, about, card, now);
    var sections = new ArrayList<>(letter.sections());
    sections.add(Sections.of(reading).why(WhyLines.of(reading, now.course() != null)));
    return new Letter(letter.subject(), letter.heading(), sections);
  }

  private Letter body(Reading reading, OfMeeting about, MeetingCard card, MeetingVersion now) {
    var kind = reading.notice().id().kind();
    if (SeriesLetters.isSeries(kind, now)) {
      return series.write(reading, card, now);
    }
    if (kind.invites() && reading.heard() == 0) {
      return scheduled(reading, card, now);
    }
    return switch (kind) {
      case MEETING_MOVED -> moved(reading, card, now);
      case MEETING_CHANGED, SERIES_SPLIT -> changed(reading, card, now);
      case MEETING_REINSTATED -> reinstated(reading, card, now);
      case MEETING_CANCELLED -> cancelled(reading, card, now);
      case INVITATION_WITHDRAWN -> withdrawn(reading, now, about);
      case MEETING_SCHEDULED -> scheduled(reading, card, now);
      default -> throw new IllegalStateException("Not about a meeting: " + reading.notice().id());
    };
  }

  /**
   * What it is called. A confidential one is called the same outside, whatever it is called inside.
   */
  static String name(Words words, MeetingVersion meeting) {
    if (meeting.confidential()) {
      return words.say("meeting.confidential");
    }
    var title = meeting.title() == null ? "" : Slots.plain(meeting.title());
    return title.isEmpty() ? words.say("meeting.untitled") : title;
  }

  private static Letter letter(
      Reading reading, String what, MeetingVersion now, List<Section> sections) {
    var name = name(reading.words(), now);
    var when = reading.brief(now.timing());
    return new Letter(
        Subjects.fit(reading.words(), what + ".subject", "name", "name", name, "when", when),
        reading.say(what + ".heading", "name", name),
        sections);
  }

  private Letter scheduled(Reading reading, MeetingCard card, MeetingVersion now) {
    var changed = reading.say("meeting.scheduled.changed");
    return letter(
        reading,
        "meeting.scheduled",
        now,
        List.of(
            Sections.of(reading).of(Part.CHANGED, parts.because(reading, now, changed)),
            parts.answer(reading),
            when(reading, now),
            parts.where(reading, card, now)));
  }

  private Letter moved(Reading reading, MeetingCard card, MeetingVersion now) {
    var changes = changes(reading, before(reading, card, now), now);
    return letter(
        reading,
        "meeting.moved",
        now,
        List.of(
            Sections.of(reading).of(Part.CHANGED, changes),
            parts.checkAndAnswer(reading),
            when(reading, now),
            parts.where(reading, card, now)));
  }

  private Letter changed(Reading reading, MeetingCard card, MeetingVersion now) {
    var lines = new ArrayList<Line>();
    if (!now.confidential()) {
      lines.addAll(wording(reading, version(reading, card, now), now));
    }
    parts.addReason(reading, lines, now, now.because());
    if (lines.isEmpty()) {
      lines.add(Line.of(reading.say("meeting.changed.details")));
    }
    var sections = Sections.of(reading);
    return letter(
        reading,
        "meeting.changed",
        now,
        List.of(
            sections.of(Part.CHANGED, lines),
            sections.toDo(reading.say("meeting.changed.todo")),
            when(reading, now),
            parts.where(reading, card, now)));
  }

  private static List<Line> wording(
      Reading reading, @Nullable MeetingVersion old, MeetingVersion now) {
    var lines = new ArrayList<Line>();
    if (old == null || !Objects.equals(old.title(), now.title())) {
      var title = name(reading.words(), now);
      lines.add(Line.of(reading.say("meeting.new.title", "title", title)));
    }
    if (old == null || !Objects.equals(old.place(), now.place())) {
      var place = now.place() == null ? reading.say("meeting.unset") : Slots.plain(now.place());
      lines.add(Line.of(reading.say("meeting.new.place", "place", place)));
    }
    return lines;
  }

  private Letter reinstated(Reading reading, MeetingCard card, MeetingVersion now) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of(reading.say("meeting.reinstated.changed")));
    parts.addReason(reading, lines, now, now.because());
    return letter(
        reading,
        "meeting.reinstated",
        now,
        List.of(
            Sections.of(reading).of(Part.CHANGED, lines),
            parts.answer(reading),
            when(reading, now),
            parts.where(reading, card, now)));
  }

  private List<Line> changes(Reading reading, @Nullable Timing old, MeetingVersion now) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of(reading.say("meeting.new.time", "time", reading.brief(now.timing()))));
    if (old != null) {
      lines.add(Line.of(reading.say("meeting.old.time", "time", reading.brief(old))));
      var was = old.in(reading.zone());
      var is = now.timing().in(reading.zone());
      ChangeLines.clock(reading, was, is).map(Line::of).ifPresent(lines::add);
    }
    if (now.because().clocks() != null) {
      lines.add(Line.of(reading.say("time.rules.one")));
    }
    parts.addReason(reading, lines, now, now.because());
    return lines;
  }

  private static @Nullable Timing before(Reading reading, MeetingCard card, MeetingVersion now) {
    var known = version(reading, card, now);
    return known == null ? null : known.timing();
  }

  /** The one that this reader knows; else the one before. */
  static @Nullable MeetingVersion version(Reading reading, MeetingCard card, MeetingVersion now) {
    return card.at(
        reading.heard() > 0 && reading.heard() < now.version()
            ? reading.heard()
            : now.version() - 1);
  }

  private Letter cancelled(Reading reading, MeetingCard card, MeetingVersion now) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of(reading.say("meeting.cancelled.changed")));
    parts.addReason(reading, lines, now, card.cancellation());
    return letter(
        reading,
        "meeting.cancelled",
        now,
        List.of(
            Sections.of(reading).of(Part.CHANGED, lines),
            MeetingSections.nothingToDo(reading),
            when(reading, now)));
  }

  private static Letter withdrawn(Reading reading, MeetingVersion now, OfMeeting about) {
    var series = now.course() != null;
    var sections = Sections.of(reading);
    var name = name(reading.words(), now);
    var subject = "meeting.withdrawn.subject" + (series ? ".series" : "");
    var reason = about.reason() == null ? "" : about.reason();
    return new Letter(
        Subjects.fit(
            reading.words(), subject, "name", "name", name, "when", reading.brief(now.timing())),
        reading.say("meeting.withdrawn.heading", "name", name),
        List.of(
            sections.changed(reading.say("meeting.withdrawn.cause", "reason", reason)),
            MeetingSections.nothingToDo(reading),
            series ? sections.when(was(reading, now)) : when(reading, now)));
  }

  /** How a series that is no more was. */
  static String was(Reading reading, MeetingVersion series) {
    return reading.say("meeting.was", "rhythm", new Rhythm(reading.words()).of(series));
  }

  static Section when(Reading reading, MeetingVersion meeting) {
    var timing = meeting.timing();
    var clock = reading.clock();
    var lines = new ArrayList<String>();
    lines.add(reading.say("time.yours", "time", clock.full(timing, reading.zone())));
    if (!Clockface.sameClock(timing, reading.zone(), timing.zone())) {
      lines.add(reading.say("time.organiser", "time", clock.full(timing, timing.zone())));
    }
    return Sections.of(reading).of(Part.WHEN, Sections.lines(lines));
  }
}
