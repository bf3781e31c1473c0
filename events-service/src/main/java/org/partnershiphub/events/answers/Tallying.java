package org.partnershiphub.events.answers;

import java.util.HashMap;
import java.util.Map;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Invitation;
import org.partnershiphub.events.invitations.Invitations;
import org.partnershiphub.events.schedule.Meeting;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What people answer to a meeting; whoever is no longer invited does not count. */
@Service
public class Tallying {

  private final AllAnswers answers;
  private final Invitations invitations;

  Tallying(AllAnswers answers, Invitations invitations) {
    this.answers = answers;
    this.invitations = invitations;
  }

  public Mono<Tally> of(Meeting meeting) {
    return Mono.zip(invitations.countInvited(meeting.invitedBy()), given(meeting))
        .map(it -> Tally.of(it.getT1(), it.getT2().values().stream().map(Given::answer).toList()));
  }

  /** The answers that count, of those who are invited; the silent ones are missing. */
  public Mono<Map<PersonId, Given>> given(Meeting meeting) {
    return answered(meeting)
        .filter(given -> !given.isEmpty())
        .flatMap(given -> invitedOf(meeting, given))
        .defaultIfEmpty(Map.of());
  }

  private Mono<Map<PersonId, Given>> answered(Meeting meeting) {
    return answers
        .to(meeting.invitedBy())
        .collect(
            HashMap<PersonId, Given>::new,
            (all, it) -> it.to(meeting).ifPresent(given -> all.put(it.person(), given)))
        .map(it -> it);
  }

  private Mono<Map<PersonId, Given>> invitedOf(Meeting meeting, Map<PersonId, Given> given) {
    return invitations
        .of(meeting.invitedBy())
        .filter(Invitation::invited)
        .map(Invitation::person)
        .filter(given::containsKey)
        .collectMap(it -> it, given::get);
  }
}
