package org.partnershiphub.membership.access;

import java.util.Set;
import org.partnershiphub.membership.registry.PersonId;
import reactor.core.publisher.Mono;

/** Who has a place in a group in which this person has one; whoever keeps the places answers it. */
@FunctionalInterface
public interface SharedGroups {

  Mono<Set<PersonId>> sharingWith(PersonId person);
}
