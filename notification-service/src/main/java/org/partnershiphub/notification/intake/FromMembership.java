package org.partnershiphub.notification.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.notices.Replacements;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What membership-service tells us: who left, whom a jurisdiction names, and which one withdrew.
 */
@Component
class FromMembership {

  private static final String DEPARTED = "DEPARTED";
  private static final String JURISDICTION = "JURISDICTION";

  private final Directory directory;
  private final Planning planning;
  private final Replacements replacements;
  private final InstantSource clock;
  private final Duration settle;

  FromMembership(
      Directory directory,
      Planning planning,
      Replacements replacements,
      InstantSource clock,
      @Value("${hub.notification.replacements.settle:3s}") Duration settle) {
    this.directory = directory;
    this.planning = planning;
    this.replacements = replacements;
    this.clock = clock;
    this.settle = settle;
  }

  record AffiliationEnded(
      PersonId person,
      JurisdictionId organisation,
      String organisationKind,
      LocalDate endedOn,
      String reason) {}

  record JurisdictionKnown(JurisdictionId jurisdiction, String name) {}

  record LeadNamed(JurisdictionId jurisdiction, @Nullable PersonId lead) {}

  record Withdrawn(JurisdictionId jurisdiction, LocalDate effectiveOn, List<PersonId> affected) {}

  Intake intake(Intakes intakes) {
    return intakes
        .named("membershipFacts")
        .on(
            "membership.affiliation-ended.v1",
            AffiliationEnded.class,
            (fact, it) -> Mono.fromRunnable(() -> ended(fact, it)))
        .on(
            "membership.jurisdiction-registered.v1",
            JurisdictionKnown.class,
            (fact, it) -> Mono.fromRunnable(() -> known(fact, it)))
        .on(
            "membership.jurisdiction-activated.v1",
            JurisdictionKnown.class,
            (fact, it) -> Mono.fromRunnable(() -> known(fact, it)))
        .on(
            "membership.jurisdiction-lead-named.v1",
            LeadNamed.class,
            (fact, it) -> Mono.fromRunnable(() -> lead(fact, it)))
        .on(
            "membership.jurisdiction-withdrawn.v1",
            Withdrawn.class,
            (fact, it) -> Mono.fromRunnable(() -> withdrawn(fact, it)));
  }

  private void ended(AffiliationEnded fact, Envelope it) {
    directory.learn(new Lesson.PersonLeft(fact.person(), fact.organisation().value(), it.number()));
    if (DEPARTED.equals(fact.reason()) && JURISDICTION.equals(fact.organisationKind())) {
      var open =
          new Replacements.Open(
              it.id(), fact.person(), fact.organisation(), fact.endedOn(), it.number(), List.of());
      replacements.departed(open, clock.instant().plus(settle));
    }
  }

  private void known(JurisdictionKnown fact, Envelope it) {
    directory.learn(new Lesson.JurisdictionSeen(fact.jurisdiction(), fact.name(), it.number()));
    planning.arrived(List.of("subject:" + fact.jurisdiction()));
  }

  private void lead(LeadNamed fact, Envelope it) {
    directory.learn(new Lesson.LeadNamed(fact.jurisdiction(), fact.lead(), it.number()));
    replacements.leadNamed(fact.jurisdiction(), clock.instant());
  }

  /** One notice each, however many places they had. */
  private void withdrawn(Withdrawn fact, Envelope it) {
    var matter = new Matter.Withdrew(fact.jurisdiction(), fact.effectiveOn());
    planning.plan(
        fact.affected().stream()
            .map(
                person ->
                    new NoticeId(
                        person,
                        fact.jurisdiction().value(),
                        it.number(),
                        NoticeKind.JURISDICTION_WITHDREW))
            .map(id -> Notice.planned(id, matter, List.of(), Origins.of(it)))
            .toList());
  }
}
