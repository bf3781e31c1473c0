package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershiphub.events.audience.Audience.Source;
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

  /** Those of these cohorts that we have heard of. */
  Mono<Set<CohortId>> cohorts(Collection<CohortId> cohorts);

  /** Where the people of these groups and cohorts come from on this day. */
  Mono<List<Source>> sources(Addressees addressees, LocalDate day);

  /** The places in these sources, sorted by person. */
  Flux<Held> held(List<Source> sources);

  /** Those of one person. */
  Flux<Held> held(List<Source> sources, PersonId person);

  /** Who stands for which jurisdiction among the people of these sources. */
  Flux<Representative> representatives(List<Source> sources);

  /** For which jurisdictions a person stands now, in which groups. */
  Flux<Representative> representing(PersonId person);
}
