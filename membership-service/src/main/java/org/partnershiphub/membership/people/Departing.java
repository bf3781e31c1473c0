package org.partnershiphub.membership.people;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Affiliation.Reason;
import org.partnershiphub.membership.people.PersonErasure.VerificationErased;
import org.partnershiphub.membership.people.PersonFact.AffiliationEnded;
import org.partnershiphub.membership.people.PersonFact.DepartureCalledOff;
import org.partnershiphub.membership.people.PersonFact.DeparturePlanned;
import org.partnershiphub.membership.people.PersonProblem.DepartedOtherwise;
import org.partnershiphub.membership.people.PersonProblem.NotAffiliated;
import org.partnershiphub.membership.people.PersonProblem.TooEarly;
import org.partnershiphub.membership.people.PersonProblem.WhichOrganisation;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/** How affiliations end: at once, with a day in the past, or on a day to come. */
final class Departing {

  private Departing() {}

  static Change<Person> now(Person person, @Nullable OrganisationId organisation, LocalDate on) {
    if (isDone(person.jobs(), organisation, on)) {
      return Change.nothing(person);
    }
    var leaving = departing(person, organisation);
    checkStay(leaving, on);
    return end(person, leaving, on, Reason.DEPARTED);
  }

  private static boolean isDone(Jobs jobs, @Nullable OrganisationId organisation, LocalDate on) {
    return jobs.all().stream().anyMatch(it -> it.isWith(organisation) && it.endedOn(on));
  }

  private static void checkStay(Affiliation leaving, LocalDate on) {
    if (on.isBefore(leaving.from())) {
      throw new TooEarly("The affiliation began on " + leaving.from() + ".");
    }
  }

  /** Ends one, and settles the suspicion that it explains. */
  static Change<Person> end(Person person, Affiliation leaving, LocalDate on, Reason reason) {
    var ended = leaving.end(on, reason);
    var gone = person.with(person.jobs().with(ended));
    var facts = new ArrayList<Fact>();
    facts.add(AffiliationEnded.of(person.id(), ended));
    if (leaving.at().pending() != null) {
      facts.add(new VerificationErased(person.id(), leaving.at().id()));
    }
    return person
        .changed(gone, facts.toArray(Fact[]::new))
        .then(it -> Doubting.explained(it, ended.employer().organisation()));
  }

  /** The same plan again changes nothing; another day replaces it. */
  static Change<Person> plan(Person person, @Nullable OrganisationId organisation, LocalDate on) {
    var leaving = departing(person, organisation);
    checkStay(leaving, on);
    if (on.equals(leaving.leaving())) {
      return Change.nothing(person);
    }
    return Change.of(
        person.with(person.jobs().with(leaving.leaving(on))),
        new DeparturePlanned(
            person.id(),
            leaving.id(),
            leaving.employer().organisation(),
            leaving.employer().kind(),
            on));
  }

  static Change<Person> callOff(Person person, @Nullable OrganisationId organisation) {
    var staying = departing(person, organisation);
    return staying.leaving() == null
        ? Change.nothing(person)
        : Change.of(
            person.with(person.jobs().with(staying.leaving(null))),
            new DepartureCalledOff(
                person.id(),
                staying.id(),
                staying.employer().organisation(),
                staying.employer().kind()));
  }

  /** The affiliation that a departure would end. */
  private static Affiliation departing(Person person, @Nullable OrganisationId organisation) {
    var candidates = person.current().filter(it -> it.isWith(organisation)).toList();
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    if (candidates.size() > 1) {
      throw new WhichOrganisation(person.id());
    }
    throw person.affiliations().stream()
        .filter(it -> it.isWith(organisation))
        .max(comparing(Affiliation::lastDay))
        .<PersonProblem>map(last -> new DepartedOtherwise(person.id(), last.lastDay()))
        .orElseGet(() -> new NotAffiliated(person.id()));
  }

  /** The organisation that a departure would be from; the one named, whether it lasts or not. */
  static Optional<Employer> from(Jobs jobs, @Nullable OrganisationId organisation) {
    var with = jobs.all().stream().filter(it -> it.isWith(organisation)).toList();
    return with.stream()
        .filter(Affiliation::isCurrent)
        .findFirst()
        .or(() -> with.stream().max(comparing(Affiliation::lastDay)))
        .map(Affiliation::employer);
  }
}
