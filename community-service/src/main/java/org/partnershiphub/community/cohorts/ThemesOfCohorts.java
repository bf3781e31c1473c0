package org.partnershiphub.community.cohorts;

import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.CohortThemes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells groups whether their current cohort has a theme. */
@Component
class ThemesOfCohorts implements CohortThemes {

  private final Cohorts cohorts;

  ThemesOfCohorts(Cohorts cohorts) {
    this.cohorts = cohorts;
  }

  @Override
  public Mono<Integer> of(CohortId cohort) {
    return cohorts
        .all()
        .find(cohort)
        .map(found -> found.state().theme() == null ? 0 : 1)
        .defaultIfEmpty(0);
  }
}
