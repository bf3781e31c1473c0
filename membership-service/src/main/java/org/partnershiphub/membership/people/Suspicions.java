package org.partnershiphub.membership.people;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.people.PersonProblem.NotAffiliated;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Raises suspicions that somebody is gone, and settles them. */
@Component
public class Suspicions {

  private final People people;
  private final Affiliations affiliations;
  private final Rights rights;
  private final Years years;
  private final Clock clock;

  Suspicions(People people, Affiliations affiliations, Rights rights, Years years, Clock clock) {
    this.people = people;
    this.affiliations = affiliations;
    this.rights = rights;
    this.years = years;
    this.clock = clock;
  }

  /** By staff, or the lead; it ends nothing. */
  public Mono<Versioned<Person>> report(
      Actor actor, PersonId id, Expected expected, @Nullable OrganisationId organisation) {
    return people
        .get(id)
        .flatMap(it -> rights.toSuspect(actor, it.state(), organisation).thenReturn(it.state()))
        .doOnNext(person -> checkKnown(person, organisation))
        .then(
            people.change(
                id, expected, it -> it.suspect(Evidence.REPORTED, organisation, clock.instant())));
  }

  private static void checkKnown(Person person, @Nullable OrganisationId organisation) {
    if (organisation != null && person.leaves(organisation).isEmpty()) {
      throw new NotAffiliated(person.id());
    }
  }

  /** It was right: a departure, by an administrator or the lead of the jurisdiction left. */
  public Mono<Versioned<Person>> confirm(
      Actor actor,
      PersonId id,
      Expected expected,
      @Nullable OrganisationId organisation,
      LocalDate on) {
    return people
        .get(id)
        .flatMap(it -> rights.toJudge(actor, it.state(), about(it.state(), organisation)))
        .doOnSuccess(_ -> years.check("/on", on).refuse())
        .then(
            people.change(
                id, expected, it -> it.confirm(organisation, on, affiliations.today(it))));
  }

  /** It was wrong; by the same. */
  public Mono<Versioned<Person>> dismiss(Actor actor, PersonId id, Expected expected) {
    return people
        .get(id)
        .flatMap(it -> rights.toJudge(actor, it.state(), about(it.state(), null)))
        .then(people.change(id, expected, it -> it.dismiss(clock.instant())));
  }

  private static @Nullable OrganisationId about(
      Person person, @Nullable OrganisationId organisation) {
    var hint = person.suspicion();
    return organisation == null && hint != null ? hint.organisation() : organisation;
  }
}
