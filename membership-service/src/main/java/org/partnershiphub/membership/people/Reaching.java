package org.partnershiphub.membership.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.PersonErasure.VerificationErased;
import org.partnershiphub.membership.people.PersonFact.AddressVerification;
import org.partnershiphub.membership.people.PersonFact.PersonCard;
import org.partnershiphub.membership.people.PersonProblem.AddressUnproven;
import org.partnershiphub.membership.people.PersonProblem.AddressesFull;
import org.partnershiphub.membership.people.PersonProblem.NoSuchAddress;
import org.partnershiphub.membership.people.PersonProblem.NoSuchAffiliation;
import org.partnershiphub.membership.people.PersonProblem.NoSuchConfirmation;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/** Which addresses a person has, which of them are proven, and which one stands on the card. */
final class Reaching {

  private static final int MOST = 5;

  private Reaching() {}

  /**
   * The work address of the primary job, unless the person chose an own one; of who has departed
   * none, unless an own one is kept.
   */
  static PersonCard card(Person person) {
    var primary = person.primary().orElse(null);
    return new PersonCard(
        person.id(),
        person.name(),
        address(person.addresses(), primary),
        person.zone(),
        person.identity().zone() != null,
        primary == null ? null : primary.work().jobTitle(),
        primary == null ? null : primary.employer().organisation(),
        primary == null ? Person.Status.DEPARTED : Person.Status.ACTIVE);
  }

  private static @Nullable String address(Addresses own, @Nullable Affiliation primary) {
    var it =
        primary == null
            ? own.afterwards()
            : own.chosen().or(() -> Optional.of(primary.at()).filter(Address::isProven));
    return it.map(Address::email).orElse(null);
  }

  /** Adds an own address, or asks anew for the confirmation of one that is there unproven. */
  static Change<Person> add(Person person, AddressId id, String email, Token token, boolean keep) {
    var known = person.addresses().reading(email).orElse(null);
    if (known != null && known.isProven()) {
      return Change.nothing(person);
    }
    if (known == null && person.addresses().own().size() >= MOST) {
      throw new AddressesFull(person.id(), MOST);
    }
    var asked = known == null ? Address.unproven(id, email, token) : known.asked(token);
    return Change.of(
        person.with(person.addresses().with(asked, keep)),
        AddressVerification.of(person.id(), asked, token));
  }

  static Change<Person> remove(Person person, AddressId id) {
    var gone = own(person, id);
    var next = person.with(person.addresses().without(id));
    return gone.pending() == null
        ? person.changed(next)
        : person.changed(next, new VerificationErased(person.id(), id));
  }

  /**
   * @param id absent to be written to at work again
   */
  static Change<Person> prefer(Person person, @Nullable AddressId id) {
    if (id != null && !own(person, id).isProven()) {
      throw new AddressUnproven(id);
    }
    return java.util.Objects.equals(id, person.addresses().preferred())
        ? Change.nothing(person)
        : person.changed(person.with(person.addresses().preferring(id)));
  }

  private static Address own(Person person, AddressId id) {
    return person.addresses().find(id).orElseThrow(() -> new NoSuchAddress(person.id(), id));
  }

  /** Puts another address in the place of the one of a job. */
  static Change<Person> correct(
      Person person, AffiliationId id, String email, @Nullable Token token) {
    var job = person.jobs().current(id).orElseThrow(() -> new NoSuchAffiliation(person.id(), id));
    if (job.address().equals(email)) {
      return Change.nothing(person);
    }
    var before = job.at();
    var after =
        token == null
            ? Address.given(before.id(), email)
            : Address.unproven(before.id(), email, token);
    var facts = new ArrayList<Fact>();
    if (token != null) {
      facts.add(AddressVerification.of(person.id(), after, token));
    } else if (before.pending() != null) {
      facts.add(new VerificationErased(person.id(), before.id()));
    }
    return person.changed(
        person.with(person.jobs().with(job.at(after))), facts.toArray(Fact[]::new));
  }

  /** Lets an address of a job that was given prove itself as an own one does. */
  static Change<Person> demandProof(Person person, AffiliationId id, Token token) {
    return correct(blankAt(person, id), id, addressOf(person, id), token);
  }

  private static Person blankAt(Person person, AffiliationId id) {
    return person.with(person.jobs().each(it -> it.id().equals(id) ? it.at(it.at().blank()) : it));
  }

  private static String addressOf(Person person, AffiliationId id) {
    return person
        .jobs()
        .current(id)
        .orElseThrow(() -> new NoSuchAffiliation(person.id(), id))
        .address();
  }

  static Change<Person> confirm(Person person, String hash, Instant now) {
    var asked =
        pending(person)
            .filter(it -> it.awaits(hash))
            .filter(it -> it.pending() != null && !it.pending().isOver(now))
            .findFirst()
            .orElseThrow(NoSuchConfirmation::new);
    return person.changed(
        replaced(person, asked.confirmed()), new VerificationErased(person.id(), asked.id()));
  }

  /** Nobody answered in time: the question goes, the address stays unproven. */
  static Change<Person> expire(Person person, Instant now) {
    var change = Change.nothing(person);
    for (var late : overdue(person, now)) {
      change =
          change.then(
              it ->
                  it.changed(
                      replaced(it, late.settled()), new VerificationErased(it.id(), late.id())));
    }
    return change;
  }

  private static List<Address> overdue(Person person, Instant now) {
    return pending(person).filter(it -> it.pending() != null && it.pending().isOver(now)).toList();
  }

  static Stream<Address> pending(Person person) {
    return Stream.concat(
            person.jobs().all().stream().map(Affiliation::at), person.addresses().own().stream())
        .filter(it -> it.pending() != null);
  }

  private static Person replaced(Person person, Address changed) {
    return person
        .with(person.addresses().with(changed))
        .with(person.jobs().each(it -> it.at().id().equals(changed.id()) ? it.at(changed) : it));
  }
}
