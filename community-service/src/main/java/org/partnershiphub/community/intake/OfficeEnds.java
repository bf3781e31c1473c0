package org.partnershiphub.community.intake;

import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.Seating;
import org.partnershiphub.community.groups.VacancyReason;
import org.partnershiphub.community.partners.Partners;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.CommunitySettings;
import org.partnershiphub.community.rules.CommunitySettings.OfficeSeat;
import org.partnershiphub.community.rules.Today;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A term in an office ended; where the seat is tied to the office, the seat ends with it. */
@Component
class OfficeEnds {

  private final Groups groups;
  private final Seating seating;
  private final Partners partners;
  private final CommunitySettings settings;
  private final Today today;

  OfficeEnds(
      Groups groups, Seating seating, Partners partners, CommunitySettings settings, Today today) {
    this.groups = groups;
    this.seating = seating;
    this.partners = partners;
    this.settings = settings;
    this.today = today;
  }

  Mono<Void> end(String office, PersonId person) {
    return settings.officeSeat() == OfficeSeat.KEPT
        ? Mono.empty()
        : isStillInOffice(office, person)
            .filter(isStill -> !isStill)
            .flatMapMany(gone -> groups.seating(person))
            .filter(group -> group.rules().leadingOffices().contains(office))
            .concatMap(
                group ->
                    seating.vacate(
                        group.id(), seat -> seat.person().equals(person), VacancyReason.TERM_ENDED))
            .then();
  }

  private Mono<Boolean> isStillInOffice(String office, PersonId person) {
    return partners
        .officeTerms()
        .map(
            terms ->
                terms.stream()
                    .filter(it -> it.office().equals(office) && it.person().equals(person))
                    .anyMatch(it -> it.isRunning(today.date())));
  }
}
