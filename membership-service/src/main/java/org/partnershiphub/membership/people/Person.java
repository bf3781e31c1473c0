package org.partnershiphub.membership.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Identity.Why;
import org.partnershiphub.membership.people.PersonFact.AffiliationStarted;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.people.PersonFact.ForgetReason;
import org.partnershiphub.membership.people.PersonFact.PersonCard;
import org.partnershiphub.membership.people.PersonFact.PersonRegistered;
import org.partnershiphub.membership.people.PersonFact.PrimaryAffiliationChosen;
import org.partnershiphub.membership.people.PersonProblem.Forgotten;
import org.partnershiphub.membership.people.PersonProblem.Merged;
import org.partnershiphub.membership.people.PersonProblem.NoSuchAffiliation;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.change.Timed;

/**
 * A human being known to the partnership. Jobs, roles and addresses hang on the dated affiliations;
 * the person stays when they end. The decisions stand in rooms of their own: {@link Departing},
 * {@link Doubting}, {@link Working}, {@link Reaching}, {@link Merging}, {@link Forgetting}.
 *
 * @param suspicion what hints, or hinted, that the person is gone; only people can know
 */
public record Person(
    PersonId id,
    Identity identity,
    Jobs jobs,
    Addresses addresses,
    @Nullable Suspicion suspicion,
    Finder finder,
    @Nullable Instant due)
    implements Timed, Portrait {

  /** Departed is who has no current affiliation; the last two are no persons any more. */
  public enum Status {
    ACTIVE,
    DEPARTED,
    MERGED,
    FORGOTTEN
  }

  public Person {
    finder = Finder.of(identity, jobs, addresses);
    due = Elapsing.next(jobs, addresses, Portrait.zone(identity, jobs));
  }

  Person(
      PersonId id,
      Identity identity,
      Jobs jobs,
      Addresses addresses,
      @Nullable Suspicion suspicion) {
    this(id, identity, jobs, addresses, suspicion, Finder.NOTHING, null);
  }

  /**
   * @param zone the clock that the person keeps; absent where it is that of the job
   */
  public static Change<Person> register(
      PersonId id, String name, @Nullable ZoneId zone, Affiliation first, String registeredAs) {
    var identity = Identity.of(name, zone, registeredAs);
    var it = new Person(id, identity, new Jobs(List.of(first), null), Addresses.NONE, null);
    return Change.of(it, new PersonRegistered(id), AffiliationStarted.of(id, first), it.card());
  }

  public Change<Person> affiliate(Affiliation more) {
    return Working.start(open(), more);
  }

  /** Says which of several current affiliations speaks first. */
  public Change<Person> choosePrimary(AffiliationId affiliation) {
    if (open().jobs.current(affiliation).isEmpty()) {
      throw new NoSuchAffiliation(id, affiliation);
    }
    return affiliation.equals(jobs.chosen())
        ? Change.nothing(this)
        : changed(with(jobs.choose(affiliation)), new PrimaryAffiliationChosen(id, affiliation));
  }

  /** From a day on, the person does something else in the same place. */
  public Change<Person> changeWork(
      AffiliationId affiliation, Work work, LocalDate effectiveOn, LocalDate today) {
    return Working.change(open(), affiliation, work, effectiveOn, today);
  }

  /**
   * Ends the affiliation with one organisation, and with it the address that came from there.
   *
   * @param organisation may be left out when there is only one that it can be
   */
  public Change<Person> depart(@Nullable OrganisationId organisation, LocalDate on) {
    return Departing.now(open(), organisation, on);
  }

  /** As {@link #depart}, but a day that is still to come is waited for. */
  public Change<Person> depart(
      @Nullable OrganisationId organisation, LocalDate on, LocalDate today) {
    return on.isAfter(today) ? Departing.plan(open(), organisation, on) : depart(organisation, on);
  }

  /** Takes back a departure whose day has not come. */
  public Change<Person> callOffDeparture(@Nullable OrganisationId organisation) {
    return Departing.callOff(open(), organisation);
  }

  /**
   * Notes a hint that the person is gone; it ends nothing. A second hint says nothing new, nor does
   * one from before the last was dismissed, or from before the person came.
   *
   * @param organisation where it says that the person has left, if it does
   */
  public Change<Person> suspect(
      Evidence evidence, @Nullable OrganisationId organisation, Instant firstSeen) {
    return Doubting.suspect(this, evidence, organisation, firstSeen);
  }

  /** The suspicion was right: a departure. */
  public Change<Person> confirm(
      @Nullable OrganisationId organisation, LocalDate on, LocalDate today) {
    return Doubting.confirm(open(), organisation, on, today);
  }

  /** The person is still there; only what is seen after this can raise a suspicion again. */
  public Change<Person> dismiss(Instant at) {
    return Doubting.dismiss(open(), at);
  }

  public Change<Person> rename(String name) {
    return open().name().equals(name) ? Change.nothing(this) : changed(with(identity.named(name)));
  }

  /**
   * @param zone absent to keep the clock of the job again
   */
  public Change<Person> keepZone(@Nullable ZoneId zone) {
    return java.util.Objects.equals(open().identity.zone(), zone)
        ? Change.nothing(this)
        : changed(with(identity.keeping(zone)));
  }

  /** What the coming of a moment brings: planned departures, changes of work, late answers. */
  public Change<Person> elapse(Instant now) {
    return Elapsing.at(this, now);
  }

  /** Takes over what another record of the same person has: the first step of a merge. */
  public Change<Person> absorb(Person duplicate) {
    return Merging.absorb(this, duplicate);
  }

  public Change<Person> forget(ForgetReason reason) {
    return Forgetting.forget(this, reason);
  }

  /** As a merged one is shown when the survivor was merged in turn. */
  public Person pointingTo(PersonId last) {
    return with(identity.closed(Why.MERGED, last));
  }

  /** This one, unless it takes no commands any more. */
  Person open() {
    return switch (status()) {
      case ACTIVE, DEPARTED -> this;
      case MERGED -> throw new Merged(id, mergedInto().orElseThrow());
      case FORGOTTEN -> throw new Forgotten(id);
    };
  }

  /** The person as others may know it now. */
  public PersonCard card() {
    return Reaching.card(this);
  }

  /** Tells what happened, and the card when it is another one or nothing else is to be told. */
  Change<Person> changed(Person next, Fact... what) {
    var facts = new java.util.ArrayList<Fact>(List.of(what));
    if (facts.isEmpty() || !next.card().equals(card())) {
      facts.add(next.card());
    }
    return Change.of(next, facts);
  }

  Person with(Identity other) {
    return new Person(id, other, jobs, addresses, suspicion);
  }

  Person with(Jobs other) {
    return new Person(id, identity, other, addresses, suspicion);
  }

  Person with(Addresses other) {
    return new Person(id, identity, jobs, other, suspicion);
  }

  Person with(@Nullable Suspicion other) {
    return new Person(id, identity, jobs, addresses, other);
  }
}
