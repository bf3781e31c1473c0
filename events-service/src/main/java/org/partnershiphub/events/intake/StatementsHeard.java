package org.partnershiphub.events.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.AgreementId;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Statements;
import org.partnershiphub.events.invitations.ComingsAndGoings;
import org.partnershiphub.events.invitations.Reason;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Of all agreements, people's statements of confidentiality. */
@Component
class StatementsHeard {

  private static final String STATEMENT = "CONFIDENTIALITY_STATEMENT";

  private final Statements statements;
  private final ComingsAndGoings people;

  StatementsHeard(Statements statements, ComingsAndGoings people) {
    this.people = people;
    this.statements = statements;
  }

  /** Whatever the kind, a party may be a jurisdiction; its id is a person's only in a statement. */
  record Signed(AgreementId agreement, String kind, String party, LocalDate effectiveOn) {}

  /** An agreement is no longer in force. */
  record Expired(AgreementId agreement, String kind, String party) {}

  /** Who signed goes on under another id. */
  record PassedOn(AgreementId agreement, String kind, String party, @Nullable String formerParty) {}

  Intake by(Intake intake) {
    return intake
        .on("membership.agreement-signed.v1", Signed.class, this::signed)
        .on("membership.agreement-renewed.v1", Signed.class, this::signed)
        .on("membership.agreement-expired.v1", Expired.class, this::expired)
        .on("membership.agreement-passed-on.v1", PassedOn.class, this::passedOn);
  }

  private Mono<Void> signed(Signed it, Envelope envelope) {
    return of(
        it.kind(),
        () ->
            statements
                .signed(
                    it.agreement(), new PersonId(it.party()), it.effectiveOn(), envelope.number())
                .then(follow(it.party())));
  }

  private Mono<Void> expired(Expired it, Envelope envelope) {
    return of(
        it.kind(),
        () ->
            statements
                .lapsed(it.agreement(), new PersonId(it.party()), envelope.number())
                .then(follow(it.party())));
  }

  private Mono<Void> passedOn(PassedOn it, Envelope envelope) {
    return of(
        it.kind(),
        () ->
            statements
                .passedOn(it.agreement(), new PersonId(it.party()), envelope.number())
                .then(follow(it.party()))
                .then(follow(it.formerParty())));
  }

  /** Whoever may hear of confidential meetings now, or no longer, is invited or taken off. */
  private Mono<Void> follow(@Nullable String party) {
    return party == null
        ? Mono.empty()
        : people.follow(
            List.of(new Concern.OfConfidentiality()), new PersonId(party), Reason.NOT_IN_AUDIENCE);
  }

  private static Mono<Void> of(String kind, Supplier<Mono<Void>> ifStatement) {
    return STATEMENT.equals(kind) ? ifStatement.get() : Mono.empty();
  }
}
