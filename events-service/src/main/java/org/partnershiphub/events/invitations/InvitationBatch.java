package org.partnershiphub.events.invitations;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.partnershiphub.events.invitations.InvitationFact.Invitee;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Change;

/** That a number of people were told the same; it exists once told, and never changes. */
public record InvitationBatch(MeetingId meeting, int version, News news, int people) {

  /** Of invitations of one meeting that all changed in the same way. */
  static Change<InvitationBatch> tell(List<Invitation> invitations) {
    var any = invitations.getFirst();
    var news = any.telling().news();
    var invitees = invitations.stream().map(Invitee::of).toList();
    var batch = new InvitationBatch(any.meeting(), any.version(), news, invitees.size());
    return Change.of(
        batch,
        news == News.WITHDRAWN
            ? new InvitationFact.InvitationsWithdrawn(
                any.meeting(),
                any.root(),
                any.version(),
                invitees,
                requireNonNull(any.telling().reason(), "Whoever is taken off hears why"))
            : new InvitationFact.InvitationsIssued(
                any.meeting(), any.root(), any.version(), news, invitees));
  }
}
