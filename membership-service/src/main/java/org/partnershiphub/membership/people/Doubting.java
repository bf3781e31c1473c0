package org.partnershiphub.membership.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.PersonFact.DepartureSuspected;
import org.partnershiphub.membership.people.PersonFact.DepartureSuspicionSettled;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.people.PersonFact.Outcome;
import org.partnershiphub.membership.people.PersonProblem.NotSuspected;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.platform.change.Change;

/** What only hints that somebody is gone, and how it is settled. */
final class Doubting {

  private Doubting() {}

  static Change<Person> suspect(
      Person person, Evidence evidence, @Nullable OrganisationId organisation, Instant firstSeen) {
    var before = person.suspicion();
    if ((before != null && before.outweighs(firstSeen))
        || !isThere(person, organisation, firstSeen)) {
      return Change.nothing(person);
    }
    return Change.of(
        person.with(Suspicion.open(evidence, organisation, firstSeen)),
        new DepartureSuspected(person.id(), evidence, organisation, firstSeen));
  }

  private static boolean isThere(
      Person person, @Nullable OrganisationId organisation, Instant when) {
    return person
        .current()
        .filter(it -> it.isWith(organisation))
        .anyMatch(it -> !it.from().atStartOfDay(person.zone()).toInstant().isAfter(when));
  }

  static Change<Person> confirm(
      Person person, @Nullable OrganisationId organisation, LocalDate on, LocalDate today) {
    var hint = person.suspicion();
    var where = organisation == null && hint != null ? hint.organisation() : organisation;
    var departure = person.depart(where, on, today);
    if (!person.isSuspected() && !departure.isNothing()) {
      throw new NotSuspected(person.id());
    }
    return departure.then(
        it -> it.isSuspected() ? settle(it, Outcome.CONFIRMED, null) : Change.nothing(it));
  }

  static Change<Person> dismiss(Person person, Instant at) {
    var hint = person.suspicion();
    if (hint == null) {
      throw new NotSuspected(person.id());
    }
    return hint.isOpen()
        ? settle(person, Outcome.DISMISSED, hint.dismiss(at))
        : Change.nothing(person);
  }

  /** A departure from there answers what was suspected of it, or of nowhere in particular. */
  static Change<Person> explained(Person person, OrganisationId left) {
    var hint = person.suspicion();
    return hint != null
            && hint.isOpen()
            && (person.status() == Person.Status.DEPARTED || hint.isExplainedBy(left))
        ? settle(person, Outcome.CONFIRMED, null)
        : Change.nothing(person);
  }

  private static Change<Person> settle(Person person, Outcome outcome, @Nullable Suspicion left) {
    return Change.of(person.with(left), new DepartureSuspicionSettled(person.id(), outcome));
  }
}
