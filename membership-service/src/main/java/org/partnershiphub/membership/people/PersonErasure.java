package org.partnershiphub.membership.people;

import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Fact;

/** Takes something back from the compacted topic: a record without a value. */
sealed interface PersonErasure extends Fact {

  PersonId person();

  /** Nobody has a card under this id any more. */
  record CardErased(PersonId person) implements PersonErasure {

    @Override
    public String key() {
      return person.value();
    }
  }

  /** The confirmation of an address is done, or not awaited any more. */
  record VerificationErased(PersonId person, AddressId address) implements PersonErasure {

    @Override
    public String key() {
      return key(person, address);
    }

    static String key(PersonId person, AddressId address) {
      return "verification:" + person + ":" + address;
    }
  }

  @Override
  default String type() {
    return "people.erased.v1";
  }

  @Override
  default boolean erases() {
    return true;
  }
}
