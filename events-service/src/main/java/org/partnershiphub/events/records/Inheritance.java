package org.partnershiphub.events.records;

import org.partnershiphub.events.audience.PersonId;
import reactor.core.publisher.Mono;

/** What somebody has to do passes to whoever they turned out to be. */
public interface Inheritance {

  /** May be done twice. */
  Mono<Void> pass(PersonId merged, PersonId survivor);
}
