package org.partnershiphub.events.invitations;

import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;

/** An invitation that is not what the rosters ask for. */
public record Drifted(MeetingId subject, PersonId person, Kind kind) {

  /** What is wrong with it. */
  public enum Kind {
    /** They belong to the audience and are not invited. */
    MISSING,
    /** They are invited and do not belong to the audience. */
    SURPLUS,
    /** They have not been told of the latest version. */
    OUTDATED,
    /** They are rightly invited, but by other ways than it says. */
    WAYS
  }
}
