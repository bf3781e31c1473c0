package org.partnershiphub.membership.access;

import java.util.Set;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.PersonId;
import reactor.core.publisher.Mono;

/** Where somebody works now, as far as access needs to know; people answer it. */
public interface Whereabouts {

  /** Empty for who is not known or works nowhere. */
  Mono<Set<Employer>> of(PersonId person);
}
