package org.partnershiphub.membership.people;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Affiliation.Reason;
import org.partnershiphub.membership.people.PersonFact.AffiliationEnded;
import org.partnershiphub.membership.people.PersonFact.AffiliationStarted;
import org.partnershiphub.membership.people.PersonFact.DepartureSuspected;
import org.partnershiphub.membership.people.PersonFact.DepartureSuspicionSettled;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.people.PersonFact.Outcome;
import org.partnershiphub.membership.people.PersonFact.PersonCard;
import org.partnershiphub.membership.people.PersonFact.PersonRegistered;
import org.partnershiphub.membership.people.PersonProblem.AlreadyAffiliated;
import org.partnershiphub.membership.people.PersonProblem.DepartedOtherwise;
import org.partnershiphub.membership.people.PersonProblem.NotAffiliated;
import org.partnershiphub.membership.people.PersonProblem.NotSuspected;
import org.partnershiphub.membership.people.PersonProblem.TooEarly;
import org.partnershiphub.membership.people.PersonProblem.WhichOrganisation;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.Folded;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/**
 * A human being known to the partnership. Jobs, roles and addresses hang on the dated affiliations;
 * the person stays when they end.
 *
 * @param suspicion what hints, or hinted, that the person is gone; only people can know
 * @param registeredAs by what an import knows its own rows again
 */
public record Person(
    PersonId id,
    String name,
    ZoneId zone,
    List<Affiliation> affiliations,
    @Nullable Suspicion suspicion,
    String registeredAs,
    Finder finder) {

  /** Departed is who has no current affiliation. */
  public enum Status {
    ACTIVE,
    DEPARTED
  }

  public Person {
    affiliations = List.copyOf(affiliations);
    finder = Finder.of(name, affiliations);
  }

  public static Change<Person> register(
      PersonId id, String name, ZoneId zone, Affiliation first, String registeredAs) {
    var it =
        new Person(id, name, zone, List.of(first), null, registeredAs, Finder.of(name, List.of()));
    return Change.of(it, new PersonRegistered(id), started(id, first), it.card());
  }

  /** Starts another affiliation; the same one again changes nothing. */
  public Change<Person> affiliate(Affiliation more) {
    if (affiliations.contains(more)) {
      return Change.nothing(this);
    }
    for (var earlier : affiliations) {
      if (earlier.isWith(more.employer().organisation())) {
        checkFollows(earlier, more);
      }
    }
    var all = new ArrayList<>(affiliations);
    all.add(more);
    return changed(with(all, suspicion), started(id, more));
  }

  private void checkFollows(Affiliation earlier, Affiliation more) {
    if (earlier.isCurrent()) {
      throw new AlreadyAffiliated(id, more.employer().organisation(), earlier.from());
    }
    if (!more.from().isAfter(earlier.lastDay())) {
      throw new TooEarly(
          "The affiliation before it with the same organisation ended on "
              + earlier.lastDay()
              + ".");
    }
  }

  /**
   * Ends the affiliation with one organisation, and with it the address that came from there.
   *
   * @param organisation may be left out when there is only one that it can be
   */
  public Change<Person> depart(@Nullable OrganisationId organisation, LocalDate on) {
    if (affiliations.stream().anyMatch(it -> it.isWith(organisation) && it.endedOn(on))) {
      return Change.nothing(this);
    }
    var leaving = departing(organisation);
    if (on.isBefore(leaving.from())) {
      throw new TooEarly("The affiliation began on " + leaving.from() + ".");
    }
    var ended = leaving.end(on, Reason.DEPARTED);
    var rest = affiliations.stream().map(it -> it.equals(leaving) ? ended : it).toList();
    var gone = with(rest, suspicion);
    var change = changed(gone, ended(id, ended));
    return gone.isExplained(ended) ? change.then(it -> it.settle(Outcome.CONFIRMED, null)) : change;
  }

  private boolean isExplained(Affiliation left) {
    return suspicion != null
        && suspicion.isOpen()
        && (status() == Status.DEPARTED || suspicion.isExplainedBy(left.employer().organisation()));
  }

  /** The affiliation that a departure would end. */
  private Affiliation departing(@Nullable OrganisationId organisation) {
    var candidates = current().filter(it -> it.isWith(organisation)).toList();
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    if (candidates.size() > 1) {
      throw new WhichOrganisation(id);
    }
    throw affiliations.stream()
        .filter(it -> it.isWith(organisation))
        .max(comparing(Affiliation::lastDay))
        .<PersonProblem>map(last -> new DepartedOtherwise(id, last.lastDay()))
        .orElseGet(() -> new NotAffiliated(id));
  }

  /** The organisation that a departure would be from; the one named, whether it is known or not. */
  Optional<Employer> leaves(@Nullable OrganisationId organisation) {
    var with = affiliations.stream().filter(it -> it.isWith(organisation)).toList();
    return with.stream()
        .filter(Affiliation::isCurrent)
        .findFirst()
        .or(() -> with.stream().max(comparing(Affiliation::lastDay)))
        .map(Affiliation::employer);
  }

  /**
   * Notes a hint that the person is gone; it ends nothing. A second hint says nothing new, nor does
   * one from before the last was dismissed, or from before the person came.
   *
   * @param organisation where it says that the person has left, if it does
   */
  public Change<Person> suspect(
      Evidence evidence, @Nullable OrganisationId organisation, Instant firstSeen) {
    if ((suspicion != null && suspicion.outweighs(firstSeen))
        || !isThere(organisation, firstSeen)) {
      return Change.nothing(this);
    }
    return Change.of(
        with(affiliations, Suspicion.open(evidence, organisation, firstSeen)),
        new DepartureSuspected(id, evidence, organisation, firstSeen));
  }

  private boolean isThere(@Nullable OrganisationId organisation, Instant when) {
    return current()
        .filter(it -> it.isWith(organisation))
        .anyMatch(it -> !it.from().atStartOfDay(zone).toInstant().isAfter(when));
  }

  /** The suspicion was right: a departure. */
  public Change<Person> confirm(@Nullable OrganisationId organisation, LocalDate on) {
    var where = organisation == null && suspicion != null ? suspicion.organisation() : organisation;
    var departure = depart(where, on);
    if (departure.isNothing()) {
      return departure;
    }
    if (!isSuspected()) {
      throw new NotSuspected(id);
    }
    return departure.then(
        it -> it.isSuspected() ? it.settle(Outcome.CONFIRMED, null) : Change.nothing(it));
  }

  /** The person is still there; only what is seen after this can raise a suspicion again. */
  public Change<Person> dismiss(Instant at) {
    if (suspicion == null) {
      throw new NotSuspected(id);
    }
    return suspicion.isOpen()
        ? settle(Outcome.DISMISSED, suspicion.dismiss(at))
        : Change.nothing(this);
  }

  private Change<Person> settle(Outcome outcome, @Nullable Suspicion left) {
    return Change.of(with(affiliations, left), new DepartureSuspicionSettled(id, outcome));
  }

  public boolean isSuspected() {
    return suspicion != null && suspicion.isOpen();
  }

  public Stream<Affiliation> current() {
    return affiliations.stream().filter(Affiliation::isCurrent);
  }

  /**
   * The current affiliation that speaks for the person: the one begun last. Of two begun on one day
   * the id decides, so that the order in which word of them came does not.
   */
  public Optional<Affiliation> primary() {
    return current().max(comparing(Affiliation::from).thenComparing(it -> it.id().value()));
  }

  public boolean worksAt(JurisdictionId jurisdiction) {
    return worksFor(Employer.of(jurisdiction));
  }

  public boolean worksFor(Employer employer) {
    return current().anyMatch(it -> it.employer().equals(employer));
  }

  /** Whether this was an address from there, ever. */
  public boolean wasReachedAt(Employer employer, String address) {
    return affiliations.stream()
        .filter(it -> it.employer().equals(employer))
        .anyMatch(it -> Folded.of(it.address()).equals(Folded.of(address)));
  }

  public boolean worksForSomeJurisdiction() {
    return current().anyMatch(it -> it.employer().kind() == Employer.Kind.JURISDICTION);
  }

  public Status status() {
    return current().findAny().isPresent() ? Status.ACTIVE : Status.DEPARTED;
  }

  /** The person as others may know it now. */
  public PersonCard card() {
    var primary = primary().orElse(null);
    return primary == null
        ? new PersonCard(id, name, null, zone, null, null, Status.DEPARTED)
        : new PersonCard(
            id,
            name,
            primary.address(),
            zone,
            primary.work().jobTitle(),
            primary.employer().organisation(),
            Status.ACTIVE);
  }

  private Change<Person> changed(Person next, Fact what) {
    var card = next.card();
    return card.equals(card()) ? Change.of(next, what) : Change.of(next, what, card);
  }

  private static AffiliationStarted started(PersonId person, Affiliation it) {
    return new AffiliationStarted(
        person,
        it.id(),
        it.employer().organisation(),
        it.employer().kind(),
        it.work().seniority(),
        it.work().workforceRoles(),
        it.from());
  }

  private static AffiliationEnded ended(PersonId person, Affiliation it) {
    var ending = Objects.requireNonNull(it.ended());
    return new AffiliationEnded(
        person,
        it.id(),
        it.employer().organisation(),
        it.employer().kind(),
        ending.on(),
        ending.reason());
  }

  private Person with(List<Affiliation> all, @Nullable Suspicion hint) {
    return new Person(id, name, zone, all, hint, registeredAs, finder);
  }
}
