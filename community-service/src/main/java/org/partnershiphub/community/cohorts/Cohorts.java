package org.partnershiphub.community.cohorts;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Flux;

/** All cohorts. */
public interface Cohorts {

  Aggregates<CohortId, Cohort> all();

  /**
   * In the order of their ids, from the one after that id.
   *
   * @param group only of this group; of every group when null
   */
  Flux<Versioned<Cohort>> page(@Nullable GroupId group, @Nullable String after, int limit);

  /** Those that are not closed. */
  Flux<Cohort> open();

  /** The cohorts, not closed, in which this person has a place now. */
  Flux<Cohort> with(PersonId person);

  /** The cohorts, not closed, in which somebody of this jurisdiction has a place now. */
  Flux<Cohort> with(JurisdictionId jurisdiction);
}
