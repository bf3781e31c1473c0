package org.partnershiphub.community.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.Cohort;
import org.partnershiphub.community.cohorts.Cohorts;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.Joining;
import org.partnershiphub.community.groups.Losses;
import org.partnershiphub.community.groups.Participation;
import org.partnershiphub.community.groups.Participations;
import org.partnershiphub.community.groups.Seating;
import org.partnershiphub.community.groups.VacancyReason;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Today;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An affiliation ended or changed: so does every place that rested on it, in groups, open
 * communities, and cohorts of now and later, and every place for which the person is no longer what
 * its group asks. What is not there any more is not ended twice.
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

  /**
   * @param reason why the affiliation ended, in membership's words; a change of it has none
   */
  Mono<Void> follow(PersonId person, @Nullable String reason) {
    return partners
        .affiliations(person)
        .map(today::current)
        .flatMap(
            current ->
                vacate(person, current, reason)
                    .then(leave(person, current))
                    .then(endEnrolments(person, current)));
  }

  private Mono<Void> vacate(PersonId person, List<Affiliation> current, @Nullable String reason) {
    var why = "DEPARTED".equals(reason) ? VacancyReason.DEPARTED : VacancyReason.LOST_ELIGIBILITY;
    return groups
        .seating(person)
        .collectList()
        .flatMapIterable(Dependents::first)
        .concatMap(group -> vacate(group, person, current, why))
        .then();
  }

  private Mono<Void> vacate(
      Group group, PersonId person, List<Affiliation> current, VacancyReason why) {
    return Mono.justOrEmpty(group.seats().of(person))
        .flatMap(
            seat ->
                Mono.justOrEmpty(Losses.ofSeat(group, seat, current, why))
                    .flatMap(lost -> seating.vacate(group.id(), seat::equals, lost)));
  }

  private Mono<Void> leave(PersonId person, List<Affiliation> current) {
    return Flux.defer(() -> participations.of(person))
        .concatMap(it -> groups.all().get(it.group()).flatMap(group -> leave(group, it, current)))
        .then();
  }

  private Mono<Void> leave(Versioned<Group> group, Participation place, List<Affiliation> current) {
    return Mono.justOrEmpty(
            Losses.ofParticipant(group.state(), place.person(), place.jurisdiction(), current))
        .flatMap(lost -> joining.end(place.group(), place.person(), lost))
        .then();
  }

  private Mono<Void> endEnrolments(PersonId person, List<Affiliation> current) {
    return Flux.defer(() -> cohorts.with(person))
        .concatMap(
            cohort ->
                groups
                    .all()
                    .get(cohort.id().group())
                    .flatMap(group -> end(group.state(), cohort, person, current)))
        .then();
  }

  private Mono<Void> end(Group group, Cohort cohort, PersonId person, List<Affiliation> current) {
    return Mono.justOrEmpty(cohort.current(person))
        .flatMap(
            place ->
                Mono.justOrEmpty(Losses.ofParticipant(group, person, place.jurisdiction(), current))
                    .flatMap(
                        lost ->
                            cohorts
                                .all()
                                .change(
                                    cohort.id(), it -> it.end(place::equals, lost, today.date()))))
        .then();
  }
}
