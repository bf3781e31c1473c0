package org.partnershiphub.community.groups;

import java.util.List;
import org.partnershiphub.community.rules.Place;
import reactor.core.publisher.Mono;

/** What a group asks about its current cohort; whoever keeps the cohorts answers. */
public interface CurrentCohort {

  /** How many themes the cohort has. */
  Mono<Integer> themes(CohortId cohort);

  /** The people of the cohort, in the order of their ids. */
  Mono<List<Place>> places(CohortId cohort);
}
