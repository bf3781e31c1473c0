package org.partnershiphub.membership.people;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Identity.Closing;
import org.partnershiphub.membership.people.Identity.Why;
import org.partnershiphub.membership.people.Person.Status;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.Folded;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;

/** What can be read off a person; what becomes of one is decided in {@link Person}. */
public sealed interface Portrait permits Person {

  Identity identity();

  Jobs jobs();

  @Nullable Suspicion suspicion();

  default String name() {
    return identity().name();
  }

  default String registeredAs() {
    return identity().registeredAs();
  }

  default List<Affiliation> affiliations() {
    return jobs().all();
  }

  default Stream<Affiliation> current() {
    return jobs().current();
  }

  default Optional<Affiliation> primary() {
    return jobs().primary();
  }

  /** The person's own clock, else that of the primary job. */
  default ZoneId zone() {
    return zone(identity(), jobs());
  }

  default boolean isSuspected() {
    return suspicion() != null && suspicion().isOpen();
  }

  default boolean worksAt(JurisdictionId jurisdiction) {
    return worksFor(Employer.of(jurisdiction));
  }

  default boolean worksFor(Employer employer) {
    return current().anyMatch(it -> it.employer().equals(employer));
  }

  /** Whether this was an address from there, ever. */
  default boolean wasReachedAt(Employer employer, String address) {
    return affiliations().stream()
        .filter(it -> it.employer().equals(employer))
        .anyMatch(it -> Folded.of(it.address()).equals(Folded.of(address)));
  }

  default boolean worksForSomeJurisdiction() {
    return current().anyMatch(it -> it.employer().kind() == Employer.Kind.JURISDICTION);
  }

  /** The organisation that a departure would be from; the one named, whether it is known or not. */
  default Optional<Employer> leaves(@Nullable OrganisationId organisation) {
    return Departing.from(jobs(), organisation);
  }

  default Status status() {
    var closed = identity().closed();
    if (closed != null) {
      return closed.why() == Why.MERGED ? Status.MERGED : Status.FORGOTTEN;
    }
    return current().findAny().isPresent() ? Status.ACTIVE : Status.DEPARTED;
  }

  /** The id under which the person goes on, when this one was merged. */
  default Optional<PersonId> mergedInto() {
    return Optional.ofNullable(identity().closed()).map(Closing::into);
  }

  default boolean isClosed() {
    return identity().closed() != null;
  }

  static ZoneId zone(Identity identity, Jobs jobs) {
    return Optional.ofNullable(identity.zone())
        .or(() -> jobs.latest().map(Affiliation::zone))
        .orElse(ZoneOffset.UTC);
  }
}
