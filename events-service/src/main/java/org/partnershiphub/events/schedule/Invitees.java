package org.partnershiphub.events.schedule;

import java.util.Set;
import org.partnershiphub.events.audience.PersonId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is invited to what; an invitee may read the meeting. */
public interface Invitees {

  /**
   * @param meeting a single one, or a series; of an occurrence {@link Meeting#invitedBy()}
   */
  Mono<Boolean> invited(MeetingId meeting, PersonId person);

  /** The single meetings and the series that a person is invited to. */
  Mono<Set<MeetingId>> meetingsOf(PersonId person);

  Flux<PersonId> people(MeetingId meeting);

  Mono<Long> count(MeetingId meeting);
}
