package org.partnershiphub.community.cohorts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.Cohort;
import org.partnershiphub.community.cohorts.Cohorts;
import org.partnershiphub.community.groups.Access;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Today;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads cohorts for whoever asks, as far as they may see them. */
@Component
class CohortReading {

  private final Cohorts cohorts;
  private final Groups groups;
  private final Access access;
  private final Today today;

  CohortReading(Cohorts cohorts, Groups groups, Access access, Today today) {
    this.cohorts = cohorts;
    this.groups = groups;
    this.access = access;
    this.today = today;
  }

  Mono<Versioned<Cohort>> get(CohortId id) {
    return cohorts.all().get(id);
  }

  Mono<Versioned<CohortView>> view(Actor actor, Versioned<Cohort> found) {
    return view(actor, found.state()).map(view -> new Versioned<>(view, found.version()));
  }

  Mono<Page<CohortView>> page(Actor actor, @Nullable GroupId group, Window window) {
    return cohorts
        .page(group, window.after(), window.limit() + 1)
        .concatMap(found -> view(actor, found.state()))
        .collectList()
        .map(found -> Page.of(found, window, view -> view.id().value()));
  }

  /** The cohorts, not closed, in which a person has a place. */
  Mono<Page<CohortView>> of(Actor actor, PersonId person) {
    return Flux.defer(() -> cohorts.with(person))
        .concatMap(cohort -> view(actor, cohort))
        .filter(view -> view.people() != null || actor.is(person.value()))
        .collectList()
        .map(found -> new Page<>(List.copyOf(found), null));
  }

  private Mono<CohortView> view(Actor actor, Cohort cohort) {
    return groups
        .all()
        .find(cohort.id().group())
        .flatMap(group -> access.seesPeople(actor, group.state()))
        .defaultIfEmpty(true)
        .map(sees -> CohortView.of(cohort, today.date(), sees));
  }
}
