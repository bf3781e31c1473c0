package org.partnershiphub.membership.jurisdictions;

import static org.partnershiphub.membership.jurisdictions.OnTheDay.checkCome;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Suspends members and reinstates them, by decision and by what becomes of their agreements. */
@Component
public class Suspensions {

  private final OnTheDay onTheDay;
  private final Papers papers;

  Suspensions(OnTheDay onTheDay, Papers papers) {
    this.onTheDay = onTheDay;
    this.papers = papers;
  }

  /**
   * @param since today there, unless given
   * @param note why; it stays here
   */
  public Mono<Versioned<Jurisdiction>> suspend(
      JurisdictionId id, Expected expected, @Nullable LocalDate since, String note) {
    return onTheDay.change(
        id,
        expected,
        (it, today) ->
            Suspending.suspend(it, day("/since", since, today), Suspension.decided(note)));
  }

  /**
   * @param on today there, unless given
   */
  public Mono<Versioned<Jurisdiction>> reinstate(
      JurisdictionId id, Expected expected, @Nullable LocalDate on) {
    return onTheDay.change(
        id, expected, (it, today) -> Suspending.reinstate(it, day("/on", on, today)));
  }

  private LocalDate day(String pointer, @Nullable LocalDate given, LocalDate today) {
    var day = Objects.requireNonNullElse(given, today);
    onTheDay.checkYear(pointer, day);
    checkCome(day, today);
    return day;
  }

  /** The grace of a membership agreement is over; another that is in force keeps it counting. */
  public Mono<Void> agreementOver(JurisdictionId id, LocalDate on) {
    return papers
        .hasMembershipAgreement(id)
        .filter(inForce -> !inForce)
        .flatMap(
            _ ->
                onTheDay.change(
                    id,
                    Expected.ANY,
                    (it, today) -> Suspending.agreementOver(it, on.isAfter(today) ? today : on)))
        .then();
  }

  /**
   * A membership agreement holds from a day until a day; once in force it heals what the end of an
   * earlier one did. Signed for the first time it makes a prospect more.
   */
  public Mono<Void> agreementHolds(
      JurisdictionId id, LocalDate signedOn, LocalDate from, LocalDate to) {
    return onTheDay
        .change(
            id,
            Expected.ANY,
            (it, today) ->
                Joining.signed(it, signedOn.isAfter(today) ? today : signedOn)
                    .then(
                        now ->
                            today.isAfter(to)
                                ? Change.nothing(now)
                                : Suspending.agreementInForce(now, from, today)))
        .then();
  }
}
