package org.partnershiphub.events.schedule;

import java.time.Instant;
import org.partnershiphub.events.audience.Concern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that people are invited to, whether it recurs or not. */
public interface Subjects {

  /** Empty when there is none; an occurrence is none, its series is. */
  Mono<Invitable> find(MeetingId id);

  /** Those that a change may be about and that are not over, what is cancelled among them. */
  Flux<Invitable> upcoming(Concern concern, Instant now);

  /** All that are not over. */
  Flux<Invitable> upcoming(Instant now);
}
