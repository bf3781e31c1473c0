package org.partnershiphub.membership.offices;

import java.time.LocalDate;
import java.util.List;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Standing;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A member's office stands on an affiliation with a member. When that is gone (a departure, a
 * withdrawal, in whatever order word of them comes) the terms end.
 */
@Component
public class Footing {

  private final Offices offices;
  private final OfficeRules rules;
  private final People people;
  private final Jurisdictions jurisdictions;

  Footing(Offices offices, OfficeRules rules, People people, Jurisdictions jurisdictions) {
    this.offices = offices;
    this.rules = rules;
    this.people = people;
    this.jurisdictions = jurisdictions;
  }

  /** Ends the terms of a person who has no footing left; with one left it changes nothing. */
  public Mono<Void> lost(PersonId person, LocalDate on, EndReason reason) {
    return offices
        .with(person)
        .map(it -> it.state().id())
        .filter(id -> rules.of(id).forJurisdictions())
        .collectList()
        .filter(held -> !held.isEmpty())
        .flatMap(held -> hasFooting(person).filter(yes -> !yes).map(_ -> held))
        .flatMapMany(Flux::fromIterable)
        .concatMap(id -> offices.change(id, it -> it.release(person, on, reason)))
        .then();
  }

  private Mono<Boolean> hasFooting(PersonId person) {
    return people
        .find(person)
        .map(Versioned::state)
        .flatMapMany(it -> jurisdictions.findAll(jurisdictionsOf(it)))
        .any(it -> it.state().standing().status() == Standing.Status.ACTIVE);
  }

  private static List<JurisdictionId> jurisdictionsOf(Person person) {
    return person
        .current()
        .map(it -> it.employer())
        .filter(it -> it.kind() == Employer.Kind.JURISDICTION)
        .map(it -> new JurisdictionId(it.organisation().value()))
        .toList();
  }
}
