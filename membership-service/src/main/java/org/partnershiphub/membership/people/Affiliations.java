package org.partnershiphub.membership.people;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Registration.Start;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Starts and ends affiliations: the decisions that need more than the person alone. */
@Component
public class Affiliations {

  private final People people;
  private final PeopleRegistrar registrar;
  private final Rights rights;
  private final Years years;
  private final Clock clock;

  Affiliations(People people, PeopleRegistrar registrar, Rights rights, Years years, Clock clock) {
    this.people = people;
    this.registrar = registrar;
    this.rights = rights;
    this.years = years;
    this.clock = clock;
  }

  public Mono<Versioned<Person>> start(
      PersonId id, Expected expected, String address, Start affiliation) {
    return registrar
        .check(affiliation)
        .doOnNext(faults -> faults.under("/affiliation").refuse())
        .then(people.change(id, expected, it -> registrar.begin(it, affiliation, address)));
  }

  /** By an administrator or the lead; the day may be past, today or to come. */
  public Mono<Versioned<Person>> changeWork(
      Actor actor,
      PersonId id,
      Expected expected,
      AffiliationId affiliation,
      Work work,
      LocalDate effectiveOn) {
    return people
        .get(id)
        .flatMap(it -> rights.toKeep(actor, it.state(), affiliation))
        .doOnSuccess(
            _ -> registrar.check(work).and(years.check("/effectiveOn", effectiveOn)).refuse())
        .then(
            people.change(
                id, expected, it -> it.changeWork(affiliation, work, effectiveOn, today(it))));
  }

  /**
   * Records that a person left, by an administrator, the lead of the jurisdiction that was left, or
   * the person. The day may lie in the past, since word of a departure comes late, or be to come.
   */
  public Mono<Versioned<Person>> depart(
      Actor actor,
      PersonId id,
      Expected expected,
      @Nullable OrganisationId organisation,
      LocalDate on) {
    return people
        .get(id)
        .flatMap(it -> rights.toEnd(actor, it.state(), organisation))
        .doOnSuccess(_ -> years.check("/on", on).refuse())
        .then(people.change(id, expected, it -> it.depart(organisation, on, today(it))));
  }

  /** By the same, before the day has come. */
  public Mono<Versioned<Person>> callOffDeparture(
      Actor actor, PersonId id, Expected expected, @Nullable OrganisationId organisation) {
    return people
        .get(id)
        .flatMap(it -> rights.toEnd(actor, it.state(), organisation))
        .then(people.change(id, expected, it -> it.callOffDeparture(organisation)));
  }

  LocalDate today(Person person) {
    return LocalDate.ofInstant(clock.instant(), person.zone());
  }
}
