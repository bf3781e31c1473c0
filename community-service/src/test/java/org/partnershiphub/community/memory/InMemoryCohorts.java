package org.partnershiphub.community.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.Cohort;
import org.partnershiphub.community.cohorts.CohortProblem;
import org.partnershiphub.community.cohorts.Cohorts;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.CurrentCohort;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Place;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.testing.InMemoryAggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryCohorts implements Cohorts, CurrentCohort {

  private final InMemoryAggregates<CohortId, Cohort> cohorts =
      new InMemoryAggregates<>(CohortProblem.NotFound::new);

  public List<Fact> told() {
    return cohorts.told();
  }

  @Override
  public Aggregates<CohortId, Cohort> all() {
    return cohorts;
  }

  @Override
  public Flux<Versioned<Cohort>> page(@Nullable GroupId group, @Nullable String after, int limit) {
    return cohorts
        .matching(
            it ->
                (group == null || it.id().group().equals(group))
                    && (after == null || it.id().value().compareTo(after) > 0))
        .take(limit);
  }

  @Override
  public Flux<Cohort> open() {
    return cohorts.matching(it -> !it.isClosed()).map(Versioned::state);
  }

  @Override
  public Flux<Cohort> with(PersonId person) {
    return cohorts
        .matching(it -> !it.isClosed() && it.current(person).isPresent())
        .map(Versioned::state);
  }

  @Override
  public Flux<Cohort> with(JurisdictionId jurisdiction) {
    return cohorts
        .matching(
            it ->
                !it.isClosed()
                    && it.current().stream()
                        .anyMatch(one -> jurisdiction.equals(one.jurisdiction())))
        .map(Versioned::state);
  }

  @Override
  public Mono<Integer> themes(CohortId cohort) {
    return cohorts.find(cohort).map(it -> it.state().theme() == null ? 0 : 1).defaultIfEmpty(0);
  }

  @Override
  public Mono<List<Place>> places(CohortId cohort) {
    return Mono.just(List.of());
  }
}
