package org.partnershiphub.community.intake;

import org.partnershiphub.community.cohorts.Cohort;
import org.partnershiphub.community.cohorts.CohortStatus;
import org.partnershiphub.community.cohorts.Cohorts;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.Joining;
import org.partnershiphub.community.groups.Participations;
import org.partnershiphub.community.groups.Seating;
import org.partnershiphub.community.groups.VacancyReason;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.rules.CommunitySettings;
import org.partnershiphub.community.rules.CommunitySettings.WithdrawnParticipants;
import org.partnershiphub.community.rules.Today;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A jurisdiction withdrew: its people lose the places that they had for it. */
@Component
class Withdrawals {

  private final Groups groups;
  private final Seating seating;
  private final Participations participations;
  private final Joining joining;
  private final Cohorts cohorts;
  private final CommunitySettings settings;
  private final Today today;

  Withdrawals(
      Groups groups,
      Seating seating,
      Participations participations,
      Joining joining,
      Cohorts cohorts,
      CommunitySettings settings,
      Today today) {
    this.groups = groups;
    this.seating = seating;
    this.participations = participations;
    this.joining = joining;
    this.cohorts = cohorts;
    this.settings = settings;
    this.today = today;
  }

  Mono<Void> end(JurisdictionId jurisdiction) {
    return vacate(jurisdiction).then(leave(jurisdiction)).then(endEnrolments(jurisdiction));
  }

  private Mono<Void> vacate(JurisdictionId jurisdiction) {
    return groups
        .seating(jurisdiction)
        .collectList()
        .flatMapIterable(Dependents::first)
        .concatMap(
            group ->
                seating.vacate(
                    group.id(),
                    seat -> jurisdiction.equals(seat.jurisdiction()),
                    VacancyReason.JURISDICTION_WITHDRAWN))
        .then();
  }

  private Mono<Void> leave(JurisdictionId jurisdiction) {
    return Flux.defer(() -> participations.of(jurisdiction))
        .concatMap(it -> joining.end(it.group(), it.person(), EndReason.JURISDICTION_WITHDRAWN))
        .then();
  }

  private Mono<Void> endEnrolments(JurisdictionId jurisdiction) {
    return Flux.defer(() -> cohorts.with(jurisdiction))
        .filter(this::ends)
        .concatMap(
            cohort ->
                cohorts
                    .all()
                    .change(
                        cohort.id(),
                        it ->
                            it.end(
                                one -> jurisdiction.equals(one.jurisdiction()),
                                EndReason.JURISDICTION_WITHDRAWN,
                                today.date())))
        .then();
  }

  private boolean ends(Cohort cohort) {
    return settings.withdrawnParticipants() == WithdrawnParticipants.END_AT_ONCE
        || cohort.status(today.date()) != CohortStatus.CURRENT;
  }
}
