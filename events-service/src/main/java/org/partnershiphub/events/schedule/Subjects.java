package org.partnershiphub.events.schedule;

import java.time.Instant;
import org.partnershiphub.events.audience.GroupId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that people are invited to, whether it recurs or not. */
public interface Subjects {

  /** Empty when there is none; an occurrence is none, its series is. */
  Mono<Invitable> find(MeetingId id);

  /** Those for this group that are not over, what is cancelled among them. */
  Flux<Invitable> upcoming(GroupId group, Instant now);
}
