package org.partnershiphub.notification.mail;

import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.notification.mail.Letter.Line;
import org.partnershiphub.notification.mail.Letter.Part;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.words.Words;

/** Writes what a notice says; ends every letter with who to ask. */
final class LetterWriter {

  private final MeetingLetters meetings;
  private final RecordLetters records;
  private final AddressLetter verification;
  private final String coordinator;
  private final String publicUrl;

  LetterWriter(MailSettings settings) {
    this.meetings = new MeetingLetters(settings.publicUrl().toString());
    this.records = new RecordLetters(settings.publicUrl().toString());
    this.verification = new AddressLetter(settings.publicUrl().toString());
    this.coordinator = settings.replyTo();
    this.publicUrl = settings.publicUrl().toString();
  }

  /**
   * @param stoppable whether the reader may stop mails of this kind
   */
  Letter write(Reading reading, boolean stoppable) {
    return ended(reading.words(), body(reading), stoppable);
  }

  Letter digest(Words words, Matter.Digest digest, List<WritingDesk.Part> parts) {
    return ended(words, DigestLetter.write(words, digest, parts), false);
  }

  private Letter ended(Words words, Letter letter, boolean stoppable) {
    var parts = new Sections(words);
    var sections = new ArrayList<>(letter.sections());
    var whom = words.say("section.ask.line", "address", coordinator);
    sections.add(parts.of(Part.ASK, List.of(new Line(whom, "mailto:" + coordinator))));
    if (stoppable) {
      var stop = words.say("section.stop.line");
      sections.add(parts.of(Part.STOP, List.of(new Line(stop, String.valueOf(Slots.STOP)))));
    }
    return new Letter(letter.subject(), letter.heading(), sections);
  }

  private Letter body(Reading reading) {
    return switch (reading.notice().matter()) {
      case Matter.OfMeeting it -> meetings.write(reading, it);
      case Matter.Agenda it -> records.agenda(reading, it);
      case Matter.Reminder it -> records.reminder(reading, it);
      case Matter.Minutes it -> records.minutes(reading, it);
      case Matter.Decided it -> records.decided(reading, it);
      case Matter.Quorum it -> records.quorum(reading, it);
      case Matter.Asked it -> records.asked(reading, it);
      case Matter.Call it -> CallLetter.write(reading, it);
      case Matter.Joined it -> PlaceLetters.joined(reading, it);
      case Matter.Composition it -> CompositionLetters.write(reading, it);
      case Matter.PlaceEnded it -> PlaceLetters.ended(reading, it);
      case Matter.RolledOver it -> PlaceLetters.rolledOver(reading, it);
      case Matter.Withdrew it -> JurisdictionLetters.withdrew(reading, it);
      case Matter.Welcome it -> JurisdictionLetters.welcome(reading, it);
      case Matter.Leaving it -> JurisdictionLetters.leaving(reading, it);
      case Matter.Attestation it -> JurisdictionLetters.attestation(reading, it);
      case Matter.Replacement it -> RosterLetters.replacement(reading, it);
      case Matter.Acts it -> RosterLetters.acts(reading, it);
      case Matter.Refused it -> RosterLetters.refused(reading, it);
      case Matter.Suspected it -> RosterLetters.suspected(reading, it);
      case Matter.TermEnding it -> TermLetters.ending(reading, it);
      case Matter.Expiring it -> TermLetters.expiring(reading, it);
      case Matter.Expired it -> TermLetters.expired(reading, it);
      case Matter.AddressSuspended it -> SuspensionLetter.write(reading, it, publicUrl);
      case Matter.WebhookFails it -> WebhookLetter.write(reading, it, publicUrl);
      case Matter.Verification it -> verification.write(reading, it);
      case Matter.Digest it ->
          throw new IllegalStateException("A digest is written of its parts: " + it.day());
    };
  }
}
