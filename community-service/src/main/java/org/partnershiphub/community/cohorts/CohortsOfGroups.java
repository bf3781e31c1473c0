package org.partnershiphub.community.cohorts;

import java.util.Comparator;
import java.util.List;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.CurrentCohort;
import org.partnershiphub.community.groups.RosterPlace;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers what groups ask about their current cohort. */
@Component
class CohortsOfGroups implements CurrentCohort {

  private final Cohorts cohorts;

  CohortsOfGroups(Cohorts cohorts) {
    this.cohorts = cohorts;
  }

  @Override
  public Mono<Integer> themes(CohortId cohort) {
    return cohorts
        .all()
        .find(cohort)
        .map(found -> found.state().theme() == null ? 0 : 1)
        .defaultIfEmpty(0);
  }

  @Override
  public Mono<List<Place>> places(CohortId cohort) {
    return cohorts.all().find(cohort).map(found -> places(found.state())).defaultIfEmpty(List.of());
  }

  private static List<Place> places(Cohort cohort) {
    return cohort.current().stream()
        .sorted(Comparator.comparing(Enrolment::person))
        .<Place>map(
            it -> new RosterPlace(it.person(), it.jurisdiction(), Capacity.PARTICIPANT, it.from()))
        .toList();
  }
}
