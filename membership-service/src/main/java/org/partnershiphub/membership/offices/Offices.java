package org.partnershiphub.membership.offices;

import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Flux;

/** The offices that somebody held, holds or will hold. */
public interface Offices extends TimedAggregates<OfficeId, Office> {

  /** Those with a term of this person, past ones too. */
  Flux<Versioned<Office>> with(PersonId person);
}
