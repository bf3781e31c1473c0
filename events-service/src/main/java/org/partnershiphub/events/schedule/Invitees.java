package org.partnershiphub.events.schedule;

import java.util.Set;
import org.partnershiphub.events.audience.PersonId;
import reactor.core.publisher.Mono;

/** Who is invited to what; an invitee may read the meeting. */
public interface Invitees {

  Mono<Boolean> invited(MeetingId meeting, PersonId person);

  Mono<Set<MeetingId>> meetingsOf(PersonId person);
}
