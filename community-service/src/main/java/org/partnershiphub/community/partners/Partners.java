package org.partnershiphub.community.partners;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What is known of the partners now; a person or jurisdiction never heard of is simply absent. */
public interface Partners {

  /** All affiliations of this person, ended ones too; empty when the person was never heard of. */
  Mono<List<Affiliation>> affiliations(PersonId person);

  /** As {@link #affiliations(PersonId)} for many at once; people never heard of are absent. */
  Mono<Map<PersonId, List<Affiliation>>> affiliations(Collection<PersonId> people);

  /** All affiliations of everybody. */
  Mono<Map<PersonId, List<Affiliation>>> affiliations();

  Mono<List<Jurisdiction>> jurisdictions();

  Mono<List<OfficeTerm>> officeTerms();
}
