package org.partnershiphub.membership.offices;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
 * A member's office stands on an affiliation with an active jurisdiction. When that is gone (a
 * departure, a withdrawal, in whatever order word of them comes) the terms end.
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

  /** Hands all terms of somebody who was registered twice to the name that stays. */
  public Mono<Void> merged(PersonId merged, PersonId survivor, LocalDate on) {
    return offices
        .with(merged)
        .map(it -> it.state().id())
        .collectList()
        .flatMapMany(Flux::fromIterable)
        .concatMap(id -> offices.change(id, it -> Heir.of(it, merged, survivor, on)))
        .then();
  }

  private Mono<Boolean> hasFooting(PersonId person) {
    return people
        .find(person)
        .map(Versioned::state)
        .flatMap(it -> withFooting(List.of(it)))
        .map(found -> !found.isEmpty())
        .defaultIfEmpty(false);
  }

  /** Those of these people who work for an active jurisdiction. */
  Mono<Set<PersonId>> withFooting(Collection<Person> persons) {
    var employers = persons.stream().flatMap(it -> jurisdictionsOf(it).stream()).collect(toSet());
    return jurisdictions
        .findAll(employers)
        .map(Versioned::state)
        .filter(it -> it.standing().status() == Standing.Status.ACTIVE)
        .map(it -> it.id())
        .collect(toSet())
        .map(
            active ->
                persons.stream()
                    .filter(it -> jurisdictionsOf(it).stream().anyMatch(active::contains))
                    .map(Person::id)
                    .collect(toSet()));
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
