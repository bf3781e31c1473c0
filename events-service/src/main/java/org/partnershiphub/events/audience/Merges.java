package org.partnershiphub.events.audience;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Who turned out to be somebody else. */
public interface Merges {

  Mono<Void> note(PersonId merged, PersonId survivor);

  /** Under whose id each of these people goes on: mostly their own. */
  Mono<Map<PersonId, PersonId>> survivors(Collection<PersonId> people);
}
