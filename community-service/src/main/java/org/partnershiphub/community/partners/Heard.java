package org.partnershiphub.community.partners;

import java.time.LocalDate;
import reactor.core.publisher.Mono;

/**
 * Takes in what membership told. Each row keeps the number of the last fact applied, so that
 * repeated and late facts change nothing: the answer says whether this one was news.
 */
public interface Heard {

  Mono<Boolean> registered(JurisdictionId jurisdiction, long sequence);

  Mono<Boolean> activated(
      JurisdictionId jurisdiction, LocalDate on, LocalDate graceUntil, long sequence);

  Mono<Boolean> suspended(JurisdictionId jurisdiction, long sequence);

  Mono<Boolean> reinstated(JurisdictionId jurisdiction, long sequence);

  Mono<Boolean> withdrawn(JurisdictionId jurisdiction, long sequence);

  Mono<Boolean> affiliated(String affiliation, Affiliation begun, long sequence);

  /** What the affiliation is now; since when it has lasted does not change. */
  Mono<Boolean> affiliationChanged(String affiliation, Affiliation now, long sequence);

  /** Keeps a tombstone, so that a late start of the same affiliation does not revive it. */
  Mono<Boolean> affiliationEnded(
      String affiliation,
      PersonId person,
      Affiliation.Organisation organisation,
      LocalDate on,
      long sequence);

  Mono<Boolean> termStarted(String term, OfficeTerm begun, long sequence);

  Mono<Boolean> termChanged(String term, OfficeTerm now, long sequence);

  Mono<Boolean> termEnded(String term, String office, PersonId person, LocalDate on, long sequence);
}
