package org.partnershiphub.notification.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Because;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Part;
import org.partnershiphub.notification.mail.Letter.Section;

/** The parts that letters about meetings and about series share. */
record MeetingSections(String publicUrl) {

  Section answer(Reading reading) {
    return Sections.of(reading)
        .of(Part.TO_DO, List.of(link(reading), Line.of(reading.say("meeting.answer.entry"))));
  }

  /** Each reader has a link of their own. */
  static Line link(Reading reading) {
    return new Line(reading.say("meeting.answer"), String.valueOf(Slots.ANSWER));
  }

  Section checkAndAnswer(Reading reading) {
    return Sections.of(reading)
        .of(
            Part.TO_DO,
            List.of(
                Line.of(reading.say("meeting.check")),
                link(reading),
                Line.of(reading.say("meeting.answer.entry"))));
  }

  static Section nothingToDo(Reading reading) {
    return Sections.of(reading).toDo(reading.say("meeting.taken"));
  }

  /** A sentence, and why people hear of it late. */
  List<Line> because(Reading reading, MeetingVersion meeting, String sentence) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of(sentence));
    addShortNotice(reading, lines, meeting, meeting.because());
    return lines;
  }

  void addReason(Reading reading, List<Line> lines, MeetingVersion meeting, Because because) {
    addReason(reading, lines, meeting, because.reason());
    addShortNotice(reading, lines, meeting, because);
  }

  void addReason(
      Reading reading,
      List<Line> lines,
      MeetingVersion meeting,
      MeetingCard.@Nullable Cancellation cancellation) {
    addReason(reading, lines, meeting, cancellation == null ? null : cancellation.reason());
  }

  private static void addReason(
      Reading reading, List<Line> lines, MeetingVersion meeting, @Nullable String reason) {
    if (reason != null && !reason.isBlank() && !meeting.confidential()) {
      lines.add(Line.of(reading.say("meeting.reason", "reason", Slots.plain(reason))));
    }
  }

  private static void addShortNotice(
      Reading reading, List<Line> lines, MeetingVersion meeting, Because because) {
    var reason = because.shortNotice();
    if (reason != null && !reason.isBlank() && !meeting.confidential()) {
      lines.add(Line.of(reading.say("meeting.short", "reason", Slots.plain(reason))));
    }
  }

  Section where(Reading reading, MeetingCard card, MeetingVersion meeting) {
    return Sections.of(reading).of(Part.WHERE, List.of(place(reading, card, meeting)));
  }

  private Line place(Reading reading, MeetingCard card, MeetingVersion meeting) {
    if (meeting.confidential()) {
      var path = meeting.course() == null ? "/api/meetings/" : "/api/series/";
      return new Line(reading.say("meeting.signin"), publicUrl + path + card.meeting());
    }
    var place = meeting.place() == null ? "" : Slots.plain(meeting.place());
    return place.startsWith("https://") || place.startsWith("http://")
        ? new Line(reading.say("meeting.join"), place)
        : Line.of(place.isEmpty() ? reading.say("meeting.place.unset") : place);
  }
}
