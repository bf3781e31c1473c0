package org.partnershiphub.community.intake;

import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.ParticipationId;
import org.partnershiphub.community.groups.Participations;
import org.partnershiphub.community.groups.Seating;
import org.partnershiphub.community.groups.VacancyReason;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Somebody left a group: they also lose the seats that only its people may have. */
@Component
class Vacancies {

  private final Groups groups;
  private final Participations participations;
  private final Seating seating;

  Vacancies(Groups groups, Participations participations, Seating seating) {
    this.groups = groups;
    this.participations = participations;
    this.seating = seating;
  }

  Mono<Void> follow(GroupId left, PersonId person, String reason) {
    return groups
        .restingOn(left)
        .collectList()
        .filter(dependents -> !dependents.isEmpty())
        .filterWhen(dependents -> isOut(left, person))
        .flatMapIterable(dependents -> dependents)
        .concatMap(
            group -> seating.vacate(group.id(), seat -> seat.person().equals(person), why(reason)))
        .then();
  }

  /** They may have come back since, or have a place there in another way. */
  private Mono<Boolean> isOut(GroupId left, PersonId person) {
    return Mono.zip(hasSeat(left, person), takesPart(left, person))
        .map(in -> !in.getT1() && !in.getT2());
  }

  private Mono<Boolean> hasSeat(GroupId group, PersonId person) {
    return groups
        .all()
        .find(group)
        .map(found -> found.state().seats().of(person).isPresent())
        .defaultIfEmpty(false);
  }

  private Mono<Boolean> takesPart(GroupId group, PersonId person) {
    return participations
        .all()
        .find(ParticipationId.of(group, person))
        .map(found -> found.state().current())
        .defaultIfEmpty(false);
  }

  /** A cause that lies outside the groups is passed on; else the place beneath is the cause. */
  private static VacancyReason why(String reason) {
    return switch (reason) {
      case "DEPARTED" -> VacancyReason.DEPARTED;
      case "JURISDICTION_WITHDRAWN" -> VacancyReason.JURISDICTION_WITHDRAWN;
      default -> VacancyReason.LOST_ELIGIBILITY;
    };
  }
}
