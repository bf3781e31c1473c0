package org.partnershiphub.community.intake;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.Cohorts;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.Joining;
import org.partnershiphub.community.groups.Participations;
import org.partnershiphub.community.groups.Seat;
import org.partnershiphub.community.groups.Seating;
import org.partnershiphub.community.groups.Support;
import org.partnershiphub.community.groups.VacancyReason;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.Today;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An affiliation ended: so does every place that rested on it, in groups, open communities, and
 * cohorts of now and later. What is not there any more is not ended twice.
 */
@Component
class Departures {

  private final Partners partners;
  private final Groups groups;
  private final Seating seating;
  private final Participations participations;
  private final Joining joining;
  private final Cohorts cohorts;
  private final Today today;

  Departures(
      Partners partners,
      Groups groups,
      Seating seating,
      Participations participations,
      Joining joining,
      Cohorts cohorts,
      Today today) {
    this.partners = partners;
    this.groups = groups;
    this.seating = seating;
    this.participations = participations;
    this.joining = joining;
    this.cohorts = cohorts;
    this.today = today;
  }

  Mono<Void> end(PersonId person, String reason) {
    return partners
        .affiliations(person)
        .map(all -> all.stream().filter(it -> it.isCurrent(today.date())).toList())
        .flatMap(
            current ->
                vacate(person, current, reason)
                    .then(leave(person, current))
                    .then(endEnrolments(person, current)));
  }

  private Mono<Void> vacate(PersonId person, List<Affiliation> current, String reason) {
    Predicate<Seat> lost =
        seat ->
            seat.person().equals(person)
                && !Support.carries(seat.capacity(), seat.jurisdiction(), current);
    var why = reason.equals("DEPARTED") ? VacancyReason.DEPARTED : VacancyReason.LOST_ELIGIBILITY;
    return groups
        .seating(person)
        .collectList()
        .flatMapIterable(Dependents::first)
        .concatMap(group -> seating.vacate(group.id(), lost, why))
        .then();
  }

  private Mono<Void> leave(PersonId person, List<Affiliation> current) {
    return Flux.defer(() -> participations.of(person))
        .filter(it -> isLost(it.jurisdiction(), current))
        .concatMap(it -> joining.end(it.group(), person, EndReason.DEPARTED))
        .then();
  }

  private Mono<Void> endEnrolments(PersonId person, List<Affiliation> current) {
    return Flux.defer(() -> cohorts.with(person))
        .concatMap(
            cohort ->
                cohorts
                    .all()
                    .change(
                        cohort.id(),
                        it ->
                            it.end(
                                one ->
                                    one.person().equals(person)
                                        && isLost(one.jurisdiction(), current),
                                EndReason.DEPARTED,
                                today.date())))
        .then();
  }

  private static boolean isLost(@Nullable JurisdictionId jurisdiction, List<Affiliation> current) {
    return !Support.carries(Capacity.PARTICIPANT, jurisdiction, current);
  }
}
