package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends memberships, on the day or by a notice ahead of it. */
@Component
public class Withdrawals {

  private final Jurisdictions jurisdictions;
  private final Staff staff;
  private final OnTheDay onTheDay;

  Withdrawals(Jurisdictions jurisdictions, Staff staff, OnTheDay onTheDay) {
    this.jurisdictions = jurisdictions;
    this.staff = staff;
    this.onTheDay = onTheDay;
  }

  public Mono<Versioned<Jurisdiction>> withdraw(
      JurisdictionId id, Expected expected, LocalDate effectiveOn) {
    return jurisdictions
        .get(id)
        .doOnNext(it -> onTheDay.checkYear("/effectiveOn", effectiveOn))
        .flatMap(
            it ->
                effectiveOn.isAfter(onTheDay.today(it.state()))
                    ? notice(id, expected, effectiveOn)
                    : now(id, expected, effectiveOn));
  }

  private Mono<Versioned<Jurisdiction>> notice(
      JurisdictionId id, Expected expected, LocalDate effectiveOn) {
    return onTheDay.change(id, expected, (it, today) -> Leaving.notice(it, today, effectiveOn));
  }

  private Mono<Versioned<Jurisdiction>> now(
      JurisdictionId id, Expected expected, LocalDate effectiveOn) {
    return staff
        .of(id)
        .flatMap(
            affected ->
                onTheDay.change(
                    id, expected, (it, _) -> Leaving.withdraw(it, effectiveOn, affected)));
  }

  public Mono<Versioned<Jurisdiction>> revoke(JurisdictionId id, Expected expected) {
    return onTheDay.change(id, expected, Leaving::revoke);
  }

  /** The day of a notice has come: with the people who work there by now it withdraws, once. */
  public Mono<Void> complete(JurisdictionId id, LocalDate effectiveOn) {
    return staff
        .of(id)
        .flatMap(
            affected -> jurisdictions.change(id, it -> Leaving.complete(it, effectiveOn, affected)))
        .then();
  }
}
