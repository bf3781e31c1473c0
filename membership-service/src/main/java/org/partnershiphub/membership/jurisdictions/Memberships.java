package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.LeadFromElsewhere;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotYours;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins and leads memberships: the decisions that also need to know who works where. */
@Component
public class Memberships {

  /** What a jurisdiction should have and has not. */
  public enum Missing {
    LEAD,
    MEMBERSHIP_AGREEMENT
  }

  private final Jurisdictions jurisdictions;
  private final Staff staff;
  private final Papers papers;
  private final OnTheDay onTheDay;
  private final Grace grace;

  Memberships(
      Jurisdictions jurisdictions, Staff staff, Papers papers, OnTheDay onTheDay, Grace grace) {
    this.jurisdictions = jurisdictions;
    this.staff = staff;
    this.papers = papers;
    this.onTheDay = onTheDay;
    this.grace = grace;
  }

  public Mono<Versioned<Jurisdiction>> onboard(JurisdictionId id, Expected expected) {
    return onTheDay.change(id, expected, Joining::onboard);
  }

  public Mono<Versioned<Jurisdiction>> activate(
      JurisdictionId id, Expected expected, LocalDate on, @Nullable PersonId lead) {
    return Mono.fromRunnable(() -> onTheDay.checkYear("/on", on))
        .then(lead == null ? Mono.empty() : worksThere(lead, id))
        .then(
            onTheDay.change(
                id,
                expected,
                (it, today) -> {
                  var active = Joining.activate(it, on, today, grace.days());
                  return lead == null ? active : active.then(now -> now.nameLead(lead));
                }));
  }

  public Mono<Versioned<Jurisdiction>> callOffActivation(JurisdictionId id, Expected expected) {
    return onTheDay.change(id, expected, (it, _) -> Joining.callOff(it));
  }

  /** By an administrator, or by the present lead who hands over. */
  public Mono<Versioned<Jurisdiction>> nameLead(
      Actor actor, JurisdictionId id, Expected expected, PersonId lead) {
    return jurisdictions
        .get(id)
        .flatMap(it -> mayHandOver(actor, it.state()))
        .then(worksThere(lead, id))
        .then(onTheDay.change(id, expected, (it, _) -> it.nameLead(lead)));
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

  /** Nothing is missing where nobody is a member any more. */
  public Mono<List<Missing>> missing(Jurisdiction it) {
    return it.standing().hasLeft()
        ? Mono.just(List.of())
        : papers.hasMembershipAgreement(it.id()).map(signed -> missing(it, signed));
  }

  private static List<Missing> missing(Jurisdiction it, boolean signed) {
    var missing = new ArrayList<Missing>();
    if (it.lead() == null) {
      missing.add(Missing.LEAD);
    }
    if (!signed) {
      missing.add(Missing.MEMBERSHIP_AGREEMENT);
    }
    return missing;
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
