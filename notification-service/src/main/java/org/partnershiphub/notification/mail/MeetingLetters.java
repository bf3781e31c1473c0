package org.partnershiphub.notification.mail;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
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

  private final String publicUrl;

  MeetingLetters(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  Letter write(Reading reading, OfMeeting about) {
    var letter = body(reading, about);
    var sections = new ArrayList<>(letter.sections());
    sections.add(
        Sections.why(
            reading.why().stream()
                .map(group -> "The meeting is for " + group + ".")
                .toArray(String[]::new)));
    return new Letter(letter.subject(), letter.heading(), sections);
  }

  private Letter body(Reading reading, OfMeeting about) {
    var card = requireNonNull(reading.known().meetings().get(about.meeting()));
    var now = requireNonNull(card.at(about.version()));
    return switch (reading.notice().id().kind()) {
      case MEETING_MOVED -> moved(reading, card, now);
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
            new Section("What changed", List.of(Line.of("This meeting is new for you."))),
            new Section(
                "What you need to do",
                List.of(Line.of("Accept or decline the calendar entry in this message."))),
            when(reading, now),
            where(card, now)));
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
            new Section(
                "What you need to do",
                List.of(
                    Line.of("Check that the new time suits you."),
                    Line.of("Accept or decline the calendar entry in this message."))),
            when(reading, now),
            where(card, now)));
  }

  private static List<Line> changes(Reading reading, @Nullable Timing old, MeetingVersion now) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of("New time: " + Clockface.brief(now.timing(), reading.zone())));
    if (old != null) {
      lines.add(Line.of("Old time: " + Clockface.brief(old, reading.zone())));
      var was = old.in(reading.zone());
      var is = now.timing().in(reading.zone());
      if (!was.toLocalTime().equals(is.toLocalTime())) {
        lines.add(
            Line.of(
                "Your clock time changes: it was %s, it is now %s."
                    .formatted(Clockface.hour(was), Clockface.hour(is))));
      }
    }
    addReason(lines, now, now.reason());
    return lines;
  }

  /** The time that this reader knows; else the one of the version before. */
  private static @Nullable Timing before(Reading reading, MeetingCard card, MeetingVersion now) {
    var version =
        reading.heard() > 0 && reading.heard() < now.version()
            ? reading.heard()
            : now.version() - 1;
    var known = card.at(version);
    return known == null ? null : known.timing();
  }

  private static Letter cancelled(Reading reading, MeetingCard card, MeetingVersion now) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of("This meeting does not take place."));
    addReason(lines, now, card.cancellation() == null ? null : card.cancellation().reason());
    return new Letter(
        Subjects.fit(
            "Cancelled: ", name(now), ", " + Clockface.brief(now.timing(), reading.zone())),
        "Cancelled: " + name(now),
        List.of(
            new Section("What changed", lines),
            new Section(
                "What you need to do",
                List.of(Line.of("Nothing. Your calendar takes the entry out with this message."))),
            when(reading, now)));
  }

  private static Letter withdrawn(Reading reading, MeetingVersion now, OfMeeting about) {
    return new Letter(
        Subjects.fit(
            "Not for you now: ", name(now), ", " + Clockface.brief(now.timing(), reading.zone())),
        "You are no longer invited: " + name(now),
        List.of(
            new Section("What changed", List.of(Line.of(cause(about.reason())))),
            new Section(
                "What you need to do",
                List.of(Line.of("Nothing. Your calendar takes the entry out with this message."))),
            when(reading, now)));
  }

  private static String cause(@Nullable String reason) {
    return switch (reason == null ? "" : reason) {
      case "LEFT_GROUP" -> "You are no longer in a group that this meeting is for.";
      case "JURISDICTION_WITHDRAWN" -> "Your jurisdiction has left the partnership.";
      case "COHORT_CLOSED" -> "The cohort that this meeting is for has closed.";
      default -> "This meeting is no longer for a group that you are in.";
    };
  }

  private static void addReason(List<Line> lines, MeetingVersion meeting, @Nullable String reason) {
    if (reason != null && !reason.isBlank() && !meeting.confidential()) {
      lines.add(Line.of("Reason: " + Slots.plain(reason)));
    }
  }

  private static Section when(Reading reading, MeetingVersion meeting) {
    var timing = meeting.timing();
    var lines = new ArrayList<Line>();
    lines.add(Line.of("Your time: " + Clockface.full(timing, reading.zone())));
    if (!Clockface.sameClock(timing, reading.zone(), timing.zone())) {
      lines.add(Line.of("Organiser's time: " + Clockface.full(timing, timing.zone())));
    }
    return new Section("When", lines);
  }

  private Section where(MeetingCard card, MeetingVersion meeting) {
    if (meeting.confidential()) {
      var link = publicUrl + "/api/meetings/" + card.meeting();
      return new Section(
          "Where", List.of(new Line("Sign in to see the details of this meeting", link)));
    }
    var place = meeting.place() == null ? "" : Slots.plain(meeting.place());
    if (place.startsWith("https://") || place.startsWith("http://")) {
      return new Section("Where", List.of(new Line("Join the meeting online", place)));
    }
    return new Section(
        "Where", List.of(Line.of(place.isEmpty() ? "The place is not set yet." : place)));
  }
}
