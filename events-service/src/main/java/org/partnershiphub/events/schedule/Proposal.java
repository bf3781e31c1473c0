package org.partnershiphub.events.schedule;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.PersonId;

/**
 * A meeting that somebody would like to have.
 *
 * @param accessLevel as its groups ask for when null
 * @param imported see {@link Meeting#imported()}
 * @param shortNoticeReason why it is called late, should it be
 */
public record Proposal(
    MeetingId id,
    @Nullable String series,
    Addressees audience,
    String title,
    @Nullable String agenda,
    @Nullable String place,
    @Nullable AccessLevel accessLevel,
    When when,
    @Nullable PersonId organiser,
    @Nullable String imported,
    @Nullable String shortNoticeReason) {

  /** The same with a reason for a short notice. */
  Proposal excused(String why) {
    return new Proposal(
        id, series, audience, title, agenda, place, accessLevel, when, organiser, imported, why);
  }

  /** A time as a person says it. */
  public record When(
      LocalDateTime startsLocal, ZoneId zone, @Nullable Fold fold, int durationMinutes) {

    /**
     * @throws MeetingProblem when there is no such time, or not only one
     */
    public Slot slot() {
      return Slot.of(startsLocal, zone, fold, durationMinutes);
    }
  }

  /**
   * @throws MeetingProblem when there is no such time, or not only one
   */
  public Slot slot() {
    return when.slot();
  }
}
