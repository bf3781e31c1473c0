package org.partnershiphub.events.invitations;

import java.util.Set;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Invitees;
import org.partnershiphub.events.schedule.MeetingId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the schedule who is invited to what. */
@Component
class InvitedPeople implements Invitees {

  private final Invitations invitations;

  InvitedPeople(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public Mono<Boolean> invited(MeetingId meeting, PersonId person) {
    return invitations.find(meeting, person).map(Invitation::invited).defaultIfEmpty(false);
  }

  @Override
  public Mono<Set<MeetingId>> meetingsOf(PersonId person) {
    return invitations.meetingsOf(person);
  }

  @Override
  public Flux<PersonId> people(MeetingId meeting) {
    return invitations.of(meeting).filter(Invitation::invited).map(Invitation::person);
  }

  @Override
  public Mono<Long> count(MeetingId meeting) {
    return invitations.countInvited(meeting);
  }
}
