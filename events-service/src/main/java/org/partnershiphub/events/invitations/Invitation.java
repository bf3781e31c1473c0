package org.partnershiphub.events.invitations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Ways;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;

/**
 * A person and a meeting, or a whole series: one row, whatever the number of groups in between.
 *
 * @param root of the chain, when it is a series
 * @param ways how the person came; kept when the invitation is taken back
 * @param version of the meeting that the person has been told of
 * @param turns how often the person was taken off and put back
 * @param revision grows with every write; a write is conditional on it
 * @param telling where the person was told of the last change that mattered to them
 */
public record Invitation(
    MeetingId meeting,
    @Nullable SeriesId root,
    PersonId person,
    Ways ways,
    boolean invited,
    int version,
    int turns,
    int revision,
    Telling telling) {

  /** The groups through which the person came. */
  public List<GroupId> via() {
    return ways.via();
  }

  /** The iCalendar SEQUENCE for this person: it rises with everything that they are told. */
  public int sequence() {
    return version + turns;
  }

  /** The same invitation with other contents, one revision on. */
  Invitation next(boolean nowInvited, int nowVersion, int nowTurns, Ways nowWays, Telling now) {
    return new Invitation(
        meeting, root, person, nowWays, nowInvited, nowVersion, nowTurns, revision + 1, now);
  }

  /** The batch that told it, and what it told. */
  public record Telling(BatchId batch, News news, @Nullable Reason reason) {}
}
