package org.partnershiphub.events.audience;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Who turned out to be somebody else. */
public interface Merges {

  Mono<Void> note(PersonId merged, PersonId survivor);

  /** All ids of this person: their own, and those of everybody who turned out to be them. */
  Mono<Set<PersonId>> idsOf(PersonId person);

  /** Under whose id each of these people goes on: mostly their own. */
  Mono<Map<PersonId, PersonId>> survivors(Collection<PersonId> people);
}
