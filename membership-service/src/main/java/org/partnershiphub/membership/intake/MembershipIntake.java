package org.partnershiphub.membership.intake;

import java.time.LocalDate;
import java.util.List;
import org.partnershiphub.membership.attestation.Requests;
import org.partnershiphub.membership.jurisdictions.Memberships;
import org.partnershiphub.membership.offices.Footing;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.Footings;
import org.partnershiphub.membership.scim.Workforce;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.partnershiphub.platform.web.KeptAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Our own facts that lead to further decisions: what a withdrawal and a departure mean for offices,
 * for who leads a jurisdiction and for who speaks for it.
 */
@Configuration(proxyBeanMethods = false)
class MembershipIntake {

  record JurisdictionWithdrawn(
      JurisdictionId jurisdiction, LocalDate effectiveOn, List<PersonId> affected) {}

  record AffiliationEnded(
      PersonId person,
      OrganisationId organisation,
      Employer.Kind organisationKind,
      LocalDate endedOn,
      String reason) {

    /** Records that were merged leave nobody without a job: it goes on under another id. */
    boolean isMerge() {
      return reason.equals("MERGED");
    }

    boolean isDeparture() {
      return organisationKind == Employer.Kind.JURISDICTION && !isMerge();
    }

    JurisdictionId jurisdiction() {
      return new JurisdictionId(organisation.value());
    }
  }

  record PersonForgotten(PersonId person) {}

  @Bean
  Intake membershipFacts(
      Intakes intakes,
      JurisdictionLife life,
      Footing footing,
      Memberships memberships,
      Footings footings,
      Workforce workforce,
      MergeWords merges,
      Requests requests,
      KeptAnswers answers) {
    var intake = DirectoryWords.heardBy(intakes.named("membershipFacts"), workforce);
    return RosterWords.heardBy(life.heardBy(intake), footings, requests)
        .on(
            "membership.jurisdiction-withdrawn.v1",
            JurisdictionWithdrawn.class,
            (fact, _) ->
                withdrawn(fact, footing)
                    .then(footings.withdrew(fact.jurisdiction(), fact.effectiveOn()))
                    .then(Mono.defer(() -> requests.withdrew(fact.jurisdiction()))))
        .on(
            "membership.affiliation-ended.v1",
            AffiliationEnded.class,
            (fact, _) ->
                fact.isMerge()
                    ? Mono.empty()
                    : ended(fact, footing, memberships).then(ended(fact, footings)))
        .on(
            "membership.persons-merged.v1",
            MergeWords.PersonsMerged.class,
            (fact, _) -> merges.merged(fact).then(workforce.merged(fact.merged(), fact.survivor())))
        .on(
            "membership.person-forgotten.v1",
            PersonForgotten.class,
            (fact, _) -> workforce.forgotten(fact.person()).then(answers.withoutBodies()));
  }

  private static Mono<Void> withdrawn(JurisdictionWithdrawn fact, Footing footing) {
    return Flux.fromIterable(fact.affected())
        .concatMap(
            person -> footing.lost(person, fact.effectiveOn(), EndReason.JURISDICTION_WITHDRAWN))
        .then();
  }

  private static Mono<Void> ended(AffiliationEnded fact, Footings footings) {
    return fact.isDeparture()
        ? footings.left(fact.jurisdiction(), fact.person(), fact.endedOn())
        : Mono.empty();
  }

  private static Mono<Void> ended(AffiliationEnded fact, Footing footing, Memberships memberships) {
    var officesEnd = footing.lost(fact.person(), fact.endedOn(), EndReason.DEPARTED);
    return fact.organisationKind() == Employer.Kind.JURISDICTION
        ? officesEnd.then(
            memberships.leadLeft(new JurisdictionId(fact.organisation().value()), fact.person()))
        : officesEnd;
  }
}
