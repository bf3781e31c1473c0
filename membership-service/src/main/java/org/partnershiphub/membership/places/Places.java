package org.partnershiphub.membership.places;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.web.Window;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who has which place: rows made from facts. Each keeps the number of the last fact applied, and
 * its end as a mark, so that facts told twice or in another order make the same rows.
 */
public interface Places {

  /** Somebody took a place. */
  Mono<Void> taken(Place.Key key, Place.Standing standing, LocalDate from, long number);

  /** Somebody gave a place up. */
  Mono<Void> left(Place.Key key, Place.End end, long number);

  Mono<Place> find(Place.Key key);

  /** All places of these people, past ones too. */
  Flux<Place> of(Collection<PersonId> people);

  /** All places that were ever taken for this jurisdiction. */
  Flux<Place> forJurisdiction(JurisdictionId jurisdiction);

  /** Who is in this body, one more than the window asks for, in the order of their ids. */
  Mono<List<PersonId>> peopleIn(GroupId group, Window window);
}
