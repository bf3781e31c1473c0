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
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter.OfMeeting;

/** The letters about meetings. Of a confidential one they say when, and for whom, and no more. */
final class MeetingLetters {

  /** What a confidential meeting is called outside, whatever it is called inside. */
  static final String NEUTRAL = "Confidential meeting";

  private static final String UNTITLED = "Partnership meeting";

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
    sections.add(Sections.why(WhyLines.of(reading, now.course() != null)));
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

  /** What it is called; nothing of a confidential one. */
  static String name(MeetingVersion meeting) {
    if (meeting.confidential()) {
      return NEUTRAL;
    }
    var title = meeting.title() == null ? "" : Slots.plain(meeting.title());
    return title.isEmpty() ? UNTITLED : title;
  }

  private Letter scheduled(Reading reading, MeetingCard card, MeetingVersion now) {
    var subject =
        Subjects.fit("Meeting: ", name(now), ", " + Clockface.brief(now.timing(), reading.zone()));
    return new Letter(
        subject,
        "You are invited: " + name(now),
        List.of(
            new Section("What changed", parts.because(now, "This meeting is new for you.")),
            parts.answer(),
            when(reading, now),
            parts.where(card, now)));
  }

  private Letter moved(Reading reading, MeetingCard card, MeetingVersion now) {
    var subject =
        Subjects.fit(
            "Moved: ", name(now), ", now " + Clockface.brief(now.timing(), reading.zone()));
    return new Letter(
        subject,
        "Moved: " + name(now),
        List.of(
            new Section("What changed", changes(reading, before(reading, card, now), now)),
            parts.checkAndAnswer(),
            when(reading, now),
            parts.where(card, now)));
  }

  private Letter changed(Reading reading, MeetingCard card, MeetingVersion now) {
    var when = Clockface.brief(now.timing(), reading.zone());
    var lines = new ArrayList<Line>();
    if (!now.confidential()) {
      lines.addAll(words(version(reading, card, now), now));
    }
    parts.addReason(lines, now, now.because());
    if (lines.isEmpty()) {
      lines.add(Line.of("Details of this meeting have changed. The time stays."));
    }
    return new Letter(
        Subjects.fit("Changed: ", name(now), ", " + when),
        "Changed: " + name(now),
        List.of(
            new Section("What changed", lines),
            new Section("What you need to do", List.of(Line.of("Nothing, if you can still come."))),
            when(reading, now),
            parts.where(card, now)));
  }

  private static List<Line> words(@Nullable MeetingVersion old, MeetingVersion now) {
    var lines = new ArrayList<Line>();
    if (old == null || !Objects.equals(old.title(), now.title())) {
      lines.add(Line.of("New title: " + name(now)));
    }
    if (old == null || !Objects.equals(old.place(), now.place())) {
      var place = now.place() == null ? "not set yet" : Slots.plain(now.place());
      lines.add(Line.of("New place: " + place));
    }
    return lines;
  }

  private Letter reinstated(Reading reading, MeetingCard card, MeetingVersion now) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of("This meeting takes place after all."));
    parts.addReason(lines, now, now.because());
    return new Letter(
        Subjects.fit(
            "Takes place after all: ",
            name(now),
            ", " + Clockface.brief(now.timing(), reading.zone())),
        "Takes place after all: " + name(now),
        List.of(
            new Section("What changed", lines),
            parts.answer(),
            when(reading, now),
            parts.where(card, now)));
  }

  private List<Line> changes(Reading reading, @Nullable Timing old, MeetingVersion now) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of("New time: " + Clockface.brief(now.timing(), reading.zone())));
    if (old != null) {
      lines.add(Line.of("Old time: " + Clockface.brief(old, reading.zone())));
      var was = old.in(reading.zone());
      var is = now.timing().in(reading.zone());
      ChangeLines.clock(was, is).map(Line::of).ifPresent(lines::add);
    }
    if (now.because().clocks() != null) {
      lines.add(Line.of("The rules for clocks changed where the meeting is set."));
    }
    parts.addReason(lines, now, now.because());
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
    lines.add(Line.of("This meeting does not take place."));
    parts.addReason(lines, now, card.cancellation());
    return new Letter(
        Subjects.fit(
            "Cancelled: ", name(now), ", " + Clockface.brief(now.timing(), reading.zone())),
        "Cancelled: " + name(now),
        List.of(
            new Section("What changed", lines), MeetingSections.nothingToDo(), when(reading, now)));
  }

  private static Letter withdrawn(Reading reading, MeetingVersion now, OfMeeting about) {
    var series = now.course() != null;
    var when = series ? ", all dates" : ", " + Clockface.brief(now.timing(), reading.zone());
    return new Letter(
        Subjects.fit("Not for you now: ", name(now), when),
        "You are no longer invited: " + name(now),
        List.of(
            new Section("What changed", List.of(Line.of(cause(about.reason())))),
            MeetingSections.nothingToDo(),
            series ? Sections.when("It was: " + Rhythm.of(now)) : when(reading, now)));
  }

  private static String cause(@Nullable String reason) {
    return switch (reason == null ? "" : reason) {
      case "LEFT_GROUP" -> "You are no longer in a group that this meeting is for.";
      case "JURISDICTION_WITHDRAWN" -> "Your jurisdiction has left the partnership.";
      case "LOST_ELIGIBILITY" -> "The rules of the group no longer fit your role.";
      case "GROUP_CLOSED" -> "The group that this meeting is for has closed.";
      case "STATEMENT_EXPIRED" ->
          "Your confidentiality statement has run out. Sign it anew, and you are invited again.";
      case "OFFICE_ENDED" -> "You no longer hold the office by which you were invited.";
      case "COHORT_CLOSED" -> "The cohort that this meeting is for has closed.";
      default -> "This meeting is no longer for a group that you are in.";
    };
  }

  static Section when(Reading reading, MeetingVersion meeting) {
    var timing = meeting.timing();
    var lines = new ArrayList<Line>();
    lines.add(Line.of("Your time: " + Clockface.full(timing, reading.zone())));
    if (!Clockface.sameClock(timing, reading.zone(), timing.zone())) {
      lines.add(Line.of("Organiser's time: " + Clockface.full(timing, timing.zone())));
    }
    return new Section("When", lines);
  }
}
