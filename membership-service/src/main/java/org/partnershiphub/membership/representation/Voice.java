package org.partnershiphub.membership.representation;

import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.PersonId;

/** Somebody who speaks in a body, and as what. */
public record Voice(PersonId person, GroupId group, Capacity capacity) {

  /** Whether both would fill one place: a body has one primary and one alternate of each member. */
  boolean fillsPlaceOf(Voice other) {
    return group.equals(other.group) && capacity == other.capacity;
  }

  /** Whether both are one person in one body, in whatever capacity. */
  boolean isOnePersonWith(Voice other) {
    return group.equals(other.group) && person.equals(other.person);
  }

  Voice by(PersonId somebodyElse) {
    return new Voice(somebodyElse, group, capacity);
  }

  /** What stands in the unique index; the separator occurs in no id. */
  String claim() {
    return group.value() + "|" + person.value();
  }
}
