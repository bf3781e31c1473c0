package org.partnershiphub.community.groups;

import reactor.core.publisher.Mono;

/** How many themes a cohort has; whoever keeps the cohorts answers. */
public interface CohortThemes {

  Mono<Integer> of(CohortId cohort);
}
