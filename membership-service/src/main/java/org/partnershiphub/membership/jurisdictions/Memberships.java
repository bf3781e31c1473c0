package org.partnershiphub.membership.jurisdictions;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.LeadFromElsewhere;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotYet;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotYours;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins, leads and ends memberships: the decisions that also need to know who works where. */
@Component
public class Memberships {

  private final Jurisdictions jurisdictions;
  private final Staff staff;
  private final Years years;
  private final Grace grace;
  private final Clock clock;

  Memberships(Jurisdictions jurisdictions, Staff staff, Years years, Grace grace, Clock clock) {
    this.jurisdictions = jurisdictions;
    this.staff = staff;
    this.years = years;
    this.grace = grace;
    this.clock = clock;
  }

  public Mono<Versioned<Jurisdiction>> activate(
      JurisdictionId id, Expected expected, LocalDate on, @Nullable PersonId lead) {
    return Mono.fromRunnable(() -> years.check("/on", on).refuse())
        .then(lead == null ? Mono.empty() : worksThere(lead, id))
        .then(
            jurisdictions.change(
                id,
                expected,
                it -> {
                  var active = it.activate(on, grace.days());
                  return lead == null ? active : active.then(now -> now.nameLead(lead));
                }));
  }

  /** By an administrator, or by the present lead who hands over. */
  public Mono<Versioned<Jurisdiction>> nameLead(
      Actor actor, JurisdictionId id, Expected expected, PersonId lead) {
    return jurisdictions
        .get(id)
        .flatMap(it -> mayHandOver(actor, it.state()))
        .then(worksThere(lead, id))
        .then(jurisdictions.change(id, expected, it -> it.nameLead(lead)));
  }

  private Mono<Void> mayHandOver(Actor actor, Jurisdiction it) {
    return actor.has("ADMINISTRATOR")
        ? Mono.empty()
        : isLead(actor, it)
            .filter(yes -> yes)
            .switchIfEmpty(Mono.error(() -> new NotYours(it.id())))
            .then();
  }

  /** Whether the actor leads it, and still works there. */
  public Mono<Boolean> isLead(Actor actor, Jurisdiction it) {
    var lead = it.lead();
    return lead != null && actor.is(lead.value()) ? staff.worksAt(lead, it.id()) : Mono.just(false);
  }

  private Mono<Void> worksThere(PersonId lead, JurisdictionId id) {
    return jurisdictions
        .get(id)
        .then(staff.worksAt(lead, id))
        .filter(yes -> yes)
        .switchIfEmpty(Mono.error(() -> new LeadFromElsewhere(id)))
        .then();
  }

  public Mono<Versioned<Jurisdiction>> withdraw(
      JurisdictionId id, Expected expected, LocalDate effectiveOn) {
    return jurisdictions
        .get(id)
        .doOnNext(it -> checkDay(it.state(), effectiveOn))
        .then(staff.of(id))
        .flatMap(
            affected ->
                jurisdictions.change(id, expected, it -> it.withdraw(effectiveOn, affected)));
  }

  private void checkDay(Jurisdiction it, LocalDate effectiveOn) {
    years.check("/effectiveOn", effectiveOn).refuse();
    var today = LocalDate.ofInstant(clock.instant(), it.place().primaryZone());
    if (effectiveOn.isAfter(today)) {
      throw new NotYet(today);
    }
  }

  /** The lead left: nobody leads it until somebody is named. */
  public Mono<Void> leadLeft(JurisdictionId id, PersonId person) {
    return staff
        .worksAt(person, id)
        .filter(there -> !there)
        .flatMap(
            _ ->
                jurisdictions.change(
                    id, it -> it.isLedBy(person) ? it.nameLead(null) : Change.nothing(it)))
        .then();
  }
}
