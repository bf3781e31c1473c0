package org.partnershiphub.events.invitations;

import java.util.List;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Fact;

/** What we tell about who is invited, many people at a time. */
public sealed interface InvitationFact extends Fact {

  MeetingId meeting();

  /** These must hear of this version of the meeting. */
  record InvitationsIssued(MeetingId meeting, int version, News change, List<Invitee> invitees)
      implements InvitationFact {}

  /** These are no longer invited. */
  record InvitationsWithdrawn(MeetingId meeting, int version, List<Invitee> invitees, Reason reason)
      implements InvitationFact {}

  /**
   * @param sequence the iCalendar SEQUENCE for this person
   */
  record Invitee(PersonId person, int sequence, List<GroupId> via) {}

  @Override
  default String type() {
    return switch (this) {
      case InvitationsIssued fact -> "meetings.invitations-issued.v1";
      case InvitationsWithdrawn fact -> "meetings.invitations-withdrawn.v1";
    };
  }

  /** All about one meeting in order. */
  @Override
  default String key() {
    return meeting().value();
  }
}
