package org.partnershiphub.membership.offices;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.partnershiphub.membership.offices.Office.Limits;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Starts, extends and ends terms: the decisions that also need to know who the holder is. */
@Component
public class Terms {

  private final Offices offices;
  private final OfficeRules rules;
  private final Holders holders;
  private final Years years;
  private final InstantSource clock;

  Terms(Offices offices, OfficeRules rules, Holders holders, Years years, InstantSource clock) {
    this.offices = offices;
    this.rules = rules;
    this.holders = holders;
    this.years = years;
    this.clock = clock;
  }

  /** An office stands at version 0 until somebody holds it. */
  public Mono<Versioned<Office>> of(OfficeId id) {
    return Mono.fromSupplier(() -> limits(id))
        .flatMap(
            limits ->
                offices.find(id).defaultIfEmpty(new Versioned<>(Office.blank(id, limits), 0)));
  }

  public Mono<Versioned<Office>> start(TermRow row) {
    return Mono.fromSupplier(() -> limits(row.office()))
        .flatMap(
            limits ->
                holders
                    .of(List.of(row))
                    .doOnNext(known -> known.faults(row).refuse())
                    .then(
                        offices.upsert(
                            row.office(),
                            Office.blank(row.office(), limits),
                            it -> it.start(row.term(), limits))));
  }

  /** Agrees on another last day, which may not have passed. */
  public Mono<Versioned<Office>> extend(OfficeId id, TermId term, Expected expected, LocalDate to) {
    return Mono.fromSupplier(() -> limits(id))
        .doOnNext(
            _ ->
                years
                    .check("/to", to)
                    .and(Faults.when(to.isBefore(today()), "/to", "must not have passed"))
                    .refuse())
        .flatMap(limits -> offices.change(id, expected, it -> extend(it, term, to, limits)));
  }

  private static Change<Office> extend(Office office, TermId term, LocalDate to, Limits limits) {
    office.terms().stream()
        .filter(it -> it.id().equals(term) && to.isBefore(it.from()))
        .forEach(it -> Faults.of("/to", "must not be before " + it.from()).refuse());
    return office.extend(term, to, limits);
  }

  public Mono<Versioned<Office>> end(
      OfficeId id, TermId term, Expected expected, LocalDate on, EndReason reason) {
    return Mono.fromRunnable(() -> years.check("/on", on).refuse())
        .then(offices.change(id, expected, it -> it.end(term, on, reason, today())));
  }

  /** Several terms of one office in one decision. */
  Mono<Versioned<Office>> startAll(OfficeId id, List<Term> terms) {
    var limits = limits(id);
    return offices.upsert(
        id,
        Office.blank(id, limits),
        office -> {
          var change = Change.nothing(office);
          for (var term : terms) {
            change = change.then(it -> it.start(term, limits));
          }
          return change;
        });
  }

  Limits limits(OfficeId id) {
    return rules.limits(id, years.zone());
  }

  /** The partnership's day. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), years.zone());
  }
}
