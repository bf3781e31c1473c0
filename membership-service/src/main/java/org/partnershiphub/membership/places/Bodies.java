package org.partnershiphub.membership.places;

import java.time.LocalDate;
import java.util.Collection;
import org.partnershiphub.membership.registry.GroupId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The groups that we have heard of; facts in any order make the same rows. */
public interface Bodies {

  /** A group began. */
  Mono<Void> began(Body body, long number);

  /** A group ended; it does so once. */
  Mono<Void> closed(GroupId group, LocalDate on);

  Mono<Body> find(GroupId group);

  Flux<Body> findAll(Collection<GroupId> groups);

  /** Those to which every jurisdiction is to name somebody. */
  Flux<Body> forEveryJurisdiction();
}
