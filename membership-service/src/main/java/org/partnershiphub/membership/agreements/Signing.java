package org.partnershiphub.membership.agreements;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What happens to an agreement after its first signature. */
@Component
public class Signing {

  private final Agreements agreements;
  private final Parties parties;
  private final Years years;
  private final InstantSource clock;

  Signing(Agreements agreements, Parties parties, Years years, InstantSource clock) {
    this.agreements = agreements;
    this.parties = parties;
    this.years = years;
    this.clock = clock;
  }

  /**
   * @param signedOn today when nobody says
   */
  public Mono<Versioned<Agreement>> renew(
      AgreementId id,
      Expected expected,
      LocalDate effectiveOn,
      LocalDate expiresOn,
      @Nullable LocalDate signedOn) {
    var signed = signedOn == null ? today() : signedOn;
    return Mono.fromRunnable(() -> check(effectiveOn, expiresOn, signed))
        .then(agreements.get(id))
        .map(it -> it.state().paper())
        .flatMap(paper -> parties.jurisdictionsAmong(List.of(paper.party())).thenReturn(paper))
        .map(paper -> parties.watch(paper.kind(), paper.party()))
        .flatMap(
            watch ->
                agreements.change(
                    id,
                    expected,
                    it ->
                        it.renew(
                            new Period(effectiveOn, expiresOn, signed), signed, watch, today())));
  }

  private void check(LocalDate effectiveOn, LocalDate expiresOn, LocalDate signed) {
    years
        .check("/effectiveOn", effectiveOn)
        .and(years.check("/expiresOn", expiresOn))
        .and(years.check("/signedOn", signed))
        .refuse();
  }

  public Mono<Versioned<Agreement>> amend(
      AgreementId id, Expected expected, LocalDate effectiveOn, String note) {
    return agreements.change(id, expected, it -> it.amend(effectiveOn, note));
  }

  /** What the one person had signed, the other has signed: they turned out to be one. */
  public Mono<Void> merged(PersonId merged, PersonId survivor) {
    return agreements
        .of(List.of(merged.value()))
        .map(Agreement::id)
        .collectList()
        .flatMapIterable(ids -> ids)
        .concatMap(id -> agreements.change(id, it -> it.passOn(merged, survivor)))
        .then();
  }

  /** The partnership's day. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), years.zone());
  }
}
