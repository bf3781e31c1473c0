package org.partnershiphub.community.intake;

import java.time.LocalDate;
import org.partnershiphub.community.groups.Standing;
import org.partnershiphub.community.partners.Heard;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What membership tells of jurisdictions: who counts, and whose places end. */
@Component
class JurisdictionsHeard {

  private final Heard heard;
  private final Standing standing;
  private final Withdrawals withdrawals;

  JurisdictionsHeard(Heard heard, Standing standing, Withdrawals withdrawals) {
    this.heard = heard;
    this.standing = standing;
    this.withdrawals = withdrawals;
  }

  void by(Intake intake) {
    intake
        .on("membership.jurisdiction-registered.v1", OfJurisdiction.class, this::registered)
        .on("membership.jurisdiction-activated.v1", Activated.class, this::activated)
        .on("membership.jurisdiction-suspended.v1", OfJurisdiction.class, this::suspended)
        .on("membership.jurisdiction-reinstated.v1", OfJurisdiction.class, this::reinstated)
        .on("membership.jurisdiction-withdrawn.v1", OfJurisdiction.class, this::withdrawn);
  }

  private Mono<Void> registered(OfJurisdiction fact, Envelope envelope) {
    return heard.registered(fact.jurisdiction(), envelope.number()).then();
  }

  private Mono<Void> activated(Activated fact, Envelope envelope) {
    return settled(
        heard.activated(
            fact.jurisdiction(), fact.activatedOn(), fact.graceUntil(), envelope.number()));
  }

  /** It does not count for the time being, and nobody comes in for it; whoever sits stays. */
  private Mono<Void> suspended(OfJurisdiction fact, Envelope envelope) {
    return settled(heard.suspended(fact.jurisdiction(), envelope.number()));
  }

  private Mono<Void> reinstated(OfJurisdiction fact, Envelope envelope) {
    return settled(heard.reinstated(fact.jurisdiction(), envelope.number()));
  }

  private Mono<Void> withdrawn(OfJurisdiction fact, Envelope envelope) {
    return settled(
        heard
            .withdrawn(fact.jurisdiction(), envelope.number())
            .then(Mono.defer(() -> withdrawals.end(fact.jurisdiction()))));
  }

  private Mono<Void> settled(Mono<?> before) {
    return before.then(Mono.defer(standing::settleAll));
  }

  record OfJurisdiction(JurisdictionId jurisdiction) {}

  record Activated(JurisdictionId jurisdiction, LocalDate activatedOn, LocalDate graceUntil) {}
}
