package org.partnershiphub.notification.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Because;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Section;

/** The parts that letters about meetings and about series share. */
record MeetingSections(String publicUrl) {

  Section answer() {
    return new Section(
        "What you need to do",
        List.of(link(), Line.of("Or accept or decline the calendar entry in this message.")));
  }

  /** Each reader has a link of their own. */
  static Line link() {
    return new Line("Say whether you come", String.valueOf(Slots.ANSWER));
  }

  Section checkAndAnswer() {
    return new Section(
        "What you need to do",
        List.of(
            Line.of("Check that the new time suits you."),
            link(),
            Line.of("Or accept or decline the calendar entry in this message.")));
  }

  static Section nothingToDo() {
    return new Section(
        "What you need to do",
        List.of(Line.of("Nothing. Your calendar takes the entry out with this message.")));
  }

  /** A sentence, and why people hear of it late. */
  List<Line> because(MeetingVersion meeting, String sentence) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of(sentence));
    addShortNotice(lines, meeting, meeting.because());
    return lines;
  }

  void addReason(List<Line> lines, MeetingVersion meeting, Because because) {
    addReason(lines, meeting, because.reason());
    addShortNotice(lines, meeting, because);
  }

  void addReason(
      List<Line> lines, MeetingVersion meeting, MeetingCard.@Nullable Cancellation cancellation) {
    addReason(lines, meeting, cancellation == null ? null : cancellation.reason());
  }

  private static void addReason(List<Line> lines, MeetingVersion meeting, @Nullable String reason) {
    if (reason != null && !reason.isBlank() && !meeting.confidential()) {
      lines.add(Line.of("Reason: " + Slots.plain(reason)));
    }
  }

  private static void addShortNotice(List<Line> lines, MeetingVersion meeting, Because because) {
    var reason = because.shortNotice();
    if (reason != null && !reason.isBlank() && !meeting.confidential()) {
      lines.add(Line.of("Why at short notice: " + Slots.plain(reason)));
    }
  }

  Section where(MeetingCard card, MeetingVersion meeting) {
    return new Section("Where", List.of(place(card, meeting)));
  }

  private Line place(MeetingCard card, MeetingVersion meeting) {
    if (meeting.confidential()) {
      var path = meeting.course() == null ? "/api/meetings/" : "/api/series/";
      return new Line(
          "Sign in to see the details of this meeting", publicUrl + path + card.meeting());
    }
    var place = meeting.place() == null ? "" : Slots.plain(meeting.place());
    return place.startsWith("https://") || place.startsWith("http://")
        ? new Line("Join the meeting online", place)
        : Line.of(place.isEmpty() ? "The place is not set yet." : place);
  }
}
