package org.partnershiphub.notification.mail;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Section;
import org.partnershiphub.notification.notices.Matter;

/** Writes what a notice says; ends every letter with why it came and who to ask. */
final class LetterWriter {

  private final MeetingLetters meetings;
  private final String coordinator;

  LetterWriter(MailSettings settings) {
    this.meetings = new MeetingLetters(settings.publicUrl().toString());
    this.coordinator = settings.replyTo();
  }

  /**
   * @param stoppable whether the reader may stop mails of this kind
   */
  Letter write(Reading reading, boolean stoppable) {
    var letter = body(reading);
    var sections = new ArrayList<>(letter.sections());
    sections.add(why(reading));
    sections.add(
        new Section(
            "Who to ask",
            List.of(new Line("The coordinator, " + coordinator, "mailto:" + coordinator))));
    if (stoppable) {
      sections.add(
          new Section(
              "Too many messages?",
              List.of(new Line("Stop mails of this kind", String.valueOf(Slots.STOP)))));
    }
    return new Letter(letter.subject(), letter.heading(), sections);
  }

  private Letter body(Reading reading) {
    return switch (reading.notice().matter()) {
      case Matter.OfMeeting it -> meetings.write(reading, it);
      case Matter.Joined it -> PlaceLetters.joined(reading, it);
      case Matter.PlaceEnded it -> PlaceLetters.ended(reading, it);
      case Matter.RolledOver it -> PlaceLetters.rolledOver(reading, it);
      case Matter.Withdrew it -> PlaceLetters.withdrew(reading, it);
      case Matter.Replacement it -> PlaceLetters.replacement(reading, it);
    };
  }

  private static Section why(Reading reading) {
    var lines = new ArrayList<Line>();
    switch (reading.notice().matter()) {
      case Matter.Replacement it ->
          lines.add(Line.of("You speak for the places of this jurisdiction."));
      case Matter.Withdrew it -> lines.add(Line.of("You had a place for this jurisdiction."));
      case Matter.PlaceEnded it ->
          lines.add(Line.of("You had a place in " + reading.groupName(it.group()) + "."));
      case Matter.RolledOver it ->
          lines.add(Line.of("You are or were in " + reading.groupName(it.group()) + "."));
      case Matter.Joined it ->
          lines.add(Line.of("You are in " + reading.groupName(it.group()) + "."));
      case Matter.OfMeeting it ->
          reading.why().forEach(group -> lines.add(Line.of("The meeting is for " + group + ".")));
    }
    return new Section("Why you got this", lines);
  }
}
