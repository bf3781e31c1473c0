package org.partnershiphub.community.intake;

import org.partnershiphub.community.cohorts.Cohorts;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.Joining;
import org.partnershiphub.community.groups.Participations;
import org.partnershiphub.community.groups.Seating;
import org.partnershiphub.community.partners.Merges;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Today;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Two people turned out to be one: what is known of the one and every place of theirs passes to the
 * other. Nobody is asked for entry, since nobody comes in; whoever is there already is there once.
 */
@Component
class Merging {

  private final Merges merges;
  private final Groups groups;
  private final Seating seating;
  private final Participations participations;
  private final Joining joining;
  private final Cohorts cohorts;
  private final Today today;

  Merging(
      Merges merges,
      Groups groups,
      Seating seating,
      Participations participations,
      Joining joining,
      Cohorts cohorts,
      Today today) {
    this.merges = merges;
    this.groups = groups;
    this.seating = seating;
    this.participations = participations;
    this.joining = joining;
    this.cohorts = cohorts;
    this.today = today;
  }

  Mono<Void> follow(PersonId merged, PersonId survivor) {
    return merges
        .merge(merged, survivor)
        .filter(heir -> !heir.equals(merged))
        .flatMap(
            heir -> seats(merged, heir).then(places(merged, heir)).then(enrolments(merged, heir)));
  }

  private Mono<Void> seats(PersonId merged, PersonId heir) {
    return groups
        .seating(merged)
        .collectList()
        .flatMapIterable(Dependents::first)
        .concatMap(group -> seating.merge(group.id(), merged, heir))
        .then();
  }

  private Mono<Void> places(PersonId merged, PersonId heir) {
    return Flux.defer(() -> participations.of(merged))
        .concatMap(it -> joining.merge(it, heir))
        .then();
  }

  private Mono<Void> enrolments(PersonId merged, PersonId heir) {
    return Flux.defer(() -> cohorts.with(merged))
        .concatMap(
            cohort -> cohorts.all().change(cohort.id(), it -> it.merge(merged, heir, today.date())))
        .then();
  }
}
