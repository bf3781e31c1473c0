package org.partnershiphub.events.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.Jurisdictions;
import org.partnershiphub.events.audience.Membership.Status;
import org.partnershiphub.events.audience.Membership.Turn;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.OfficeTerm;
import org.partnershiphub.events.audience.Offices;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.ComingsAndGoings;
import org.partnershiphub.events.invitations.Reason;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * Facts of membership-service: which jurisdictions count, who holds an office, who has signed, who
 * turned out to be somebody else.
 */
@Configuration(proxyBeanMethods = false)
class MembershipIntake {

  private final Jurisdictions jurisdictions;
  private final Offices offices;
  private final StatementsHeard statements;
  private final ComingsAndGoings people;
  private final MergesHeard merges;

  MembershipIntake(
      Jurisdictions jurisdictions,
      Offices offices,
      StatementsHeard statements,
      ComingsAndGoings people,
      MergesHeard merges) {
    this.people = people;
    this.jurisdictions = jurisdictions;
    this.offices = offices;
    this.statements = statements;
    this.merges = merges;
  }

  /** A jurisdiction belongs to the partnership. */
  record Activated(JurisdictionId jurisdiction, LocalDate activatedOn) {}

  /** It does not count for the time being. */
  record Suspended(JurisdictionId jurisdiction, LocalDate since) {}

  /** It counts again. */
  record Reinstated(JurisdictionId jurisdiction, LocalDate on) {}

  /** It has left. */
  record Withdrawn(JurisdictionId jurisdiction, LocalDate effectiveOn) {}

  /** Somebody holds an office. */
  record Term(
      OfficeId office, PersonId person, String term, LocalDate from, @Nullable LocalDate to) {}

  /** Somebody no longer does. */
  record TermEnded(
      OfficeId office, PersonId person, String term, LocalDate endedOn, String reason) {}

  @Bean
  Intake membershipFacts(Intakes intakes) {
    var intake =
        intakes
            .named("membershipFacts")
            .on("membership.jurisdiction-activated.v1", Activated.class, this::activated)
            .on("membership.jurisdiction-suspended.v1", Suspended.class, this::suspended)
            .on("membership.jurisdiction-reinstated.v1", Reinstated.class, this::reinstated)
            .on("membership.jurisdiction-withdrawn.v1", Withdrawn.class, this::withdrawn)
            .on("membership.office-term-started.v1", Term.class, this::term)
            .on("membership.office-term-changed.v1", Term.class, this::term)
            .on("membership.office-term-ended.v1", TermEnded.class, this::ended);
    return statements.by(merges.by(intake));
  }

  private Mono<Void> activated(Activated it, Envelope envelope) {
    return turn(it.jurisdiction(), Status.ACTIVE, it.activatedOn(), envelope);
  }

  private Mono<Void> suspended(Suspended it, Envelope envelope) {
    return turn(it.jurisdiction(), Status.SUSPENDED, it.since(), envelope);
  }

  private Mono<Void> reinstated(Reinstated it, Envelope envelope) {
    return turn(it.jurisdiction(), Status.ACTIVE, it.on(), envelope);
  }

  private Mono<Void> withdrawn(Withdrawn it, Envelope envelope) {
    return turn(it.jurisdiction(), Status.WITHDRAWN, it.effectiveOn(), envelope);
  }

  private Mono<Void> turn(
      JurisdictionId jurisdiction, Status status, LocalDate from, Envelope envelope) {
    return jurisdictions.note(jurisdiction, new Turn(envelope.number(), status, from));
  }

  private Mono<Void> term(Term it, Envelope envelope) {
    var term = new OfficeTerm(it.office(), it.term(), it.person(), it.from(), it.to());
    return offices
        .note(term, envelope.number())
        .then(follow(it.office(), it.person(), Reason.OFFICE_ENDED));
  }

  private Mono<Void> ended(TermEnded it, Envelope envelope) {
    return offices
        .ended(it.office(), it.term(), it.person(), it.endedOn(), envelope.number())
        .then(follow(it.office(), it.person(), Reason.ofTermEnd(it.reason())));
  }

  private Mono<Void> follow(OfficeId office, PersonId person, Reason why) {
    return people.follow(List.of(new Concern.OfOffice(office)), person, why);
  }
}
