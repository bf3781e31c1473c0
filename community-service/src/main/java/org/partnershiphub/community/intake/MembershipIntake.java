package org.partnershiphub.community.intake;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Standing;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Affiliation.Organisation;
import org.partnershiphub.community.partners.Heard;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.OfficeTerm;
import org.partnershiphub.community.partners.OrganisationKind;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.partners.Seniority;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * What membership tells. A process runs even when its fact was heard before: the first time may
 * have broken off after the projection was written, and all its steps may run twice.
 */
@Configuration(proxyBeanMethods = false)
class MembershipIntake {

  @Bean
  Intake membershipFacts(
      Intakes intakes,
      Heard heard,
      Standing standing,
      Departures departures,
      Withdrawals withdrawals,
      OfficeEnds officeEnds) {
    return intakes
        .named("membershipFacts")
        .on(
            "membership.jurisdiction-registered.v1",
            Registered.class,
            (fact, envelope) -> heard.registered(fact.jurisdiction(), envelope.number()).then())
        .on(
            "membership.jurisdiction-activated.v1",
            Activated.class,
            (fact, envelope) ->
                heard
                    .activated(
                        fact.jurisdiction(),
                        fact.activatedOn(),
                        fact.graceUntil(),
                        envelope.number())
                    .then(Mono.defer(standing::settleAll)))
        .on(
            "membership.jurisdiction-lead-named.v1",
            LeadNamed.class,
            (fact, envelope) ->
                heard.leadNamed(fact.jurisdiction(), fact.lead(), envelope.number()).then())
        .on(
            "membership.jurisdiction-withdrawn.v1",
            Withdrawn.class,
            (fact, envelope) ->
                heard
                    .withdrawn(fact.jurisdiction(), envelope.number())
                    .then(Mono.defer(() -> withdrawals.end(fact.jurisdiction())))
                    .then(Mono.defer(standing::settleAll)))
        .on(
            "membership.affiliation-started.v1",
            AffiliationStarted.class,
            (fact, envelope) ->
                heard.affiliated(fact.affiliation(), fact.begun(), envelope.number()).then())
        .on(
            "membership.affiliation-ended.v1",
            AffiliationEnded.class,
            (fact, envelope) ->
                heard
                    .affiliationEnded(
                        fact.affiliation(),
                        fact.person(),
                        new Organisation(fact.organisation(), fact.organisationKind()),
                        fact.endedOn(),
                        envelope.number())
                    .then(Mono.defer(() -> departures.end(fact.person(), fact.reason()))))
        .on(
            "membership.office-term-started.v1",
            TermStarted.class,
            (fact, envelope) ->
                heard
                    .termStarted(fact.term(), fact.begun(), envelope.number())
                    .then(Mono.defer(standing::settleAll)))
        .on(
            "membership.office-term-ended.v1",
            TermEnded.class,
            (fact, envelope) ->
                heard
                    .termEnded(
                        fact.term(),
                        fact.office(),
                        fact.person(),
                        fact.endedOn(),
                        envelope.number())
                    .then(Mono.defer(() -> officeEnds.end(fact.office(), fact.person())))
                    .then(Mono.defer(standing::settleAll)));
  }

  record Registered(JurisdictionId jurisdiction) {}

  record Activated(JurisdictionId jurisdiction, LocalDate activatedOn, LocalDate graceUntil) {}

  record LeadNamed(JurisdictionId jurisdiction, @Nullable PersonId lead) {}

  record Withdrawn(JurisdictionId jurisdiction) {}

  record AffiliationStarted(
      PersonId person,
      String affiliation,
      String organisation,
      OrganisationKind organisationKind,
      Seniority seniority,
      Set<String> workforceRoles,
      LocalDate from) {

    Affiliation begun() {
      return new Affiliation(
          person,
          new Organisation(organisation, organisationKind),
          seniority,
          workforceRoles,
          from,
          null);
    }
  }

  record AffiliationEnded(
      PersonId person,
      String affiliation,
      String organisation,
      OrganisationKind organisationKind,
      LocalDate endedOn,
      String reason) {}

  record TermStarted(
      String office, PersonId person, String term, LocalDate from, @Nullable LocalDate to) {

    OfficeTerm begun() {
      return new OfficeTerm(office, person, from, to, null);
    }
  }

  record TermEnded(String office, PersonId person, String term, LocalDate endedOn) {}
}
