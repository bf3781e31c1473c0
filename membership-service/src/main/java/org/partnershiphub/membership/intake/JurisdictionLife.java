package org.partnershiphub.membership.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Suspensions;
import org.partnershiphub.membership.jurisdictions.Withdrawals;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Our own facts that move a jurisdiction on: the day of its notice, what became of its agreement.
 */
@Component
class JurisdictionLife {

  private static final String MEMBERSHIP = "MEMBERSHIP_AGREEMENT";

  private final Suspensions suspensions;
  private final Withdrawals withdrawals;

  JurisdictionLife(Suspensions suspensions, Withdrawals withdrawals) {
    this.suspensions = suspensions;
    this.withdrawals = withdrawals;
  }

  record WithdrawalDue(JurisdictionId jurisdiction, LocalDate effectiveOn) {}

  /** Signed for the first time, or again. */
  record AgreementHolds(
      String kind,
      String party,
      LocalDate effectiveOn,
      LocalDate expiresOn,
      @Nullable LocalDate signedOn) {}

  record AgreementGraceOver(String kind, String party, LocalDate on) {}

  Intake heardBy(Intake intake) {
    return intake
        .on(
            "membership.jurisdiction-withdrawal-due.v1",
            WithdrawalDue.class,
            (fact, _) -> withdrawals.complete(fact.jurisdiction(), fact.effectiveOn()))
        .on("membership.agreement-signed.v1", AgreementHolds.class, this::holds)
        .on("membership.agreement-renewed.v1", AgreementHolds.class, this::holds)
        .on(
            "membership.agreement-grace-over.v1",
            AgreementGraceOver.class,
            (fact, _) ->
                fact.kind().equals(MEMBERSHIP)
                    ? suspensions.agreementOver(new JurisdictionId(fact.party()), fact.on())
                    : Mono.empty());
  }

  private Mono<Void> holds(AgreementHolds fact, Envelope envelope) {
    if (!fact.kind().equals(MEMBERSHIP)) {
      return Mono.empty();
    }
    var told = LocalDate.ofInstant(envelope.time(), ZoneOffset.UTC);
    var signedOn = fact.signedOn();
    return suspensions.agreementHolds(
        new JurisdictionId(fact.party()),
        signedOn == null ? told : signedOn,
        fact.effectiveOn(),
        fact.expiresOn());
  }
}
