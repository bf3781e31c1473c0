package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What we know of groups, cohorts and who holds their places. Each row remembers the number of the
 * fact that it comes from and drops what is not newer.
 */
public interface Rosters {

  Mono<Void> note(GroupCard group, long number);

  Mono<Void> noteClosed(GroupId group, long number);

  Mono<Void> note(CohortCard cohort, long number);

  /** Somebody holds a place, in this part. */
  Mono<Void> taken(Place place, Part part, long number);

  /** Nobody holds it any more. */
  Mono<Void> left(Place place, long number);

  /** Those of these groups that we have heard of. */
  Mono<Map<GroupId, GroupCard>> groups(Collection<GroupId> groups);

  /** Where the people of a meeting of these groups on this day come from. */
  Mono<Audience> audience(List<GroupId> groups, LocalDate day);

  /** The people of an audience, sorted, each once. */
  Flux<Attendant> people(Audience audience);

  /** Who stands for which jurisdiction among the people of an audience. */
  Flux<Representative> representatives(Audience audience);

  /** The groups through which this person belongs to the audience; empty when not at all. */
  Mono<List<GroupId>> via(Audience audience, PersonId person);
}
