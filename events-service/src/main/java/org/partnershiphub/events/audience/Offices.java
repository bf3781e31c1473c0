package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Who holds which office of the partnership, and when. */
public interface Offices {

  /** A term as it is now; dropped when a later fact about the office has told of it. */
  Mono<Void> note(OfficeTerm term, long number);

  /** That a term is over. */
  Mono<Void> ended(OfficeId office, String term, PersonId person, LocalDate lastDay, long number);

  /** Those of these offices that somebody holds or has held. */
  Mono<Set<OfficeId>> known(Collection<OfficeId> offices);

  /** Who holds an office on a day, sorted, each once. */
  Mono<List<PersonId>> holders(OfficeId office, LocalDate day);
}
