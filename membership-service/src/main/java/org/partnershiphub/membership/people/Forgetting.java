package org.partnershiphub.membership.people;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Identity.Why;
import org.partnershiphub.membership.people.PersonErasure.CardErased;
import org.partnershiphub.membership.people.PersonErasure.VerificationErased;
import org.partnershiphub.membership.people.PersonFact.ForgetReason;
import org.partnershiphub.membership.people.PersonFact.PersonForgotten;
import org.partnershiphub.membership.people.PersonProblem.StillAffiliated;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/** Leaves of a person nothing but an id and dates, which lead to nobody. */
final class Forgetting {

  private Forgetting() {}

  static Change<Person> forget(Person person, ForgetReason reason) {
    if (person.status() == Person.Status.FORGOTTEN) {
      return Change.nothing(person);
    }
    if (person.open().current().findAny().isPresent()) {
      throw new StillAffiliated(person.id());
    }
    return Change.of(
        bare(person, Why.FORGOTTEN, null),
        Stream.concat(
                Stream.of(new PersonForgotten(person.id(), reason)), erasures(person).stream())
            .toList());
  }

  static Person bare(Person person, Why why, @Nullable PersonId into) {
    return new Person(
        person.id(),
        person.identity().closed(why, into),
        person.jobs().each(Affiliation::bare),
        Addresses.NONE,
        null);
  }

  /** Takes everything back that stands on the topic that can forget. */
  static List<Fact> erasures(Person person) {
    return Stream.concat(
            Stream.<Fact>of(new CardErased(person.id())),
            Reaching.pending(person).map(it -> new VerificationErased(person.id(), it.id())))
        .toList();
  }
}
