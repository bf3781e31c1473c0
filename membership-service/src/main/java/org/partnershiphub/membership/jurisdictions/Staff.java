package org.partnershiphub.membership.jurisdictions;

import java.util.List;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import reactor.core.publisher.Mono;

/** Who works for a jurisdiction today, as far as jurisdictions need to know; people answer it. */
public interface Staff {

  Mono<Boolean> worksAt(PersonId person, JurisdictionId jurisdiction);

  Mono<List<PersonId>> of(JurisdictionId jurisdiction);
}
