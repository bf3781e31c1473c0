package org.partnershiphub.events.schedule;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;

/**
 * A meeting that somebody would like to have.
 *
 * @param accessLevel as its groups ask for when null
 * @param imported see {@link Meeting#imported()}
 */
public record Proposal(
    MeetingId id,
    @Nullable String series,
    List<GroupId> groups,
    String title,
    @Nullable String agenda,
    @Nullable String place,
    @Nullable AccessLevel accessLevel,
    When when,
    @Nullable PersonId organiser,
    @Nullable String imported) {

  public Proposal {
    groups = List.copyOf(groups);
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
