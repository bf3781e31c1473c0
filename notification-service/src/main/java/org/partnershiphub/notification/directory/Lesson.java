package org.partnershiphub.notification.directory;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One thing learned from a fact of others. Lessons may come in any order and more than once: each
 * says by a sequence or a version what it is newer than.
 */
public sealed interface Lesson {

  /** The whole truth about a person's card. */
  record PersonSeen(
      PersonId person,
      long sequence,
      @Nullable String name,
      @Nullable String address,
      ZoneId zone,
      @Nullable String organisation,
      boolean departed)
      implements Lesson {}

  /** The same, with the place where the card stood, which tells it from one taken back. */
  record CardAt(PersonSeen card, Place place) implements Lesson {}

  /**
   * A person's card was taken back: what stood before this place is forgotten, and stays so if it
   * comes again. A card that stands later is a new registration.
   */
  record PersonErased(PersonId person, Place place) implements Lesson {}

  /**
   * A person left an organisation: an older card that speaks of this organisation no longer holds,
   * and a new one is on its way.
   */
  record PersonLeft(PersonId person, long sequence, PersonCard.Departure departure)
      implements Lesson {}

  /** Two records were one human. */
  record PersonsMerged(PersonId survivor, PersonId merged) implements Lesson {}

  /** An address is to be confirmed; the place is absent when an operator replays it. */
  record VerificationAsked(VerificationCard card, @Nullable Place place) implements Lesson {

    @Override
    public String toString() {
      return "VerificationAsked[" + card + "]";
    }
  }

  /** It was taken back, or is confirmed. */
  record VerificationErased(String verification, Place place) implements Lesson {}

  /** The mail that asks for it has come to its end: nothing of it is kept. */
  record VerificationMailed(String verification, long version) implements Lesson {}

  record TermStarted(String office, String term, PersonId person) implements Lesson {}

  record TermEnded(String office, String term) implements Lesson {}

  /** Notices of a kind about a subject, up to this version, are pointless from now on. */
  record Settled(String kind, String subject, long upTo) implements Lesson {}

  /** No mails go to this address any more, if it is still the person's. */
  record AddressRefused(PersonId person, String address) implements Lesson {}

  /** Mails go to whatever address the person has. */
  record AddressRestored(PersonId person) implements Lesson {}

  record GroupSeen(GroupCard card, long sequence) implements Lesson {}

  record JurisdictionSeen(JurisdictionId jurisdiction, String name, long sequence)
      implements Lesson {}

  record LeadNamed(JurisdictionId jurisdiction, @Nullable PersonId lead, long sequence)
      implements Lesson {}

  /**
   * @param sequence tells later words for one version from earlier ones
   * @param reworded whether it only says otherwise what people were told before; what was said
   *     about how the version came to be stays
   */
  record MeetingSeen(MeetingId meeting, MeetingVersion version, long sequence, boolean reworded)
      implements Lesson {

    public MeetingSeen(MeetingId meeting, MeetingVersion version) {
      this(meeting, version, 0, false);
    }
  }

  /**
   * Somebody has answered an invitation.
   *
   * @param meeting what is answered: all of what they are invited to, or one date of it
   * @param sequence rises with each answer of this person to this invitation
   */
  record Answered(Answers.Key to, MeetingId meeting, Answers.Answer answer, long sequence)
      implements Lesson {}

  record MeetingOff(MeetingId meeting, int version, @Nullable String reason) implements Lesson {}
}
