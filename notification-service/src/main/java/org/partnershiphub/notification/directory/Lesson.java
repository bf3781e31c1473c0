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

  /**
   * A person left an organisation: an older card that speaks of this organisation no longer holds,
   * and a new one is on its way.
   */
  record PersonLeft(PersonId person, String organisation, long sequence) implements Lesson {}

  /** A mail server said that this address does not exist. */
  record AddressRefused(PersonId person, String address) implements Lesson {}

  /** A person wants no more mails of an optional kind. */
  record KindStopped(PersonId person, String kind) implements Lesson {}

  record GroupSeen(GroupCard card, long sequence) implements Lesson {}

  record JurisdictionSeen(JurisdictionId jurisdiction, String name, long sequence)
      implements Lesson {}

  record LeadNamed(JurisdictionId jurisdiction, @Nullable PersonId lead, long sequence)
      implements Lesson {}

  record MeetingSeen(MeetingId meeting, MeetingVersion version) implements Lesson {}

  record MeetingOff(MeetingId meeting, int version, @Nullable String reason) implements Lesson {}
}
