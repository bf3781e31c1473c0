package org.partnershiphub.events.invitations;

import java.util.Arrays;
import java.util.List;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;

/** One fact of each kind of news. */
public final class InvitationSamples {

  private InvitationSamples() {}

  public static List<InvitationFact> all() {
    return Arrays.stream(News.values()).map(InvitationSamples::of).toList();
  }

  private static InvitationFact of(News news) {
    var meeting = new MeetingId("m-1");
    var person = new PersonId("p001");
    var reason = news == News.WITHDRAWN ? Reason.DEPARTED : null;
    var telling = new Invitation.Telling(BatchId.ofOne(meeting, person, 1, news), news, reason);
    var invitation =
        new Invitation(
            meeting, person, List.of(new GroupId("ec")), reason == null, 1, 0, 1, telling);
    return (InvitationFact) InvitationBatch.tell(List.of(invitation)).facts().getFirst();
  }
}
