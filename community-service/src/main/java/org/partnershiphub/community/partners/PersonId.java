package org.partnershiphub.community.partners;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** Names a person of the registry that membership keeps. */
public record PersonId(@JsonValue String value) implements TypedId, Comparable<PersonId> {

  @JsonCreator
  public PersonId {
    if (!value.matches("[a-z0-9][a-z0-9:._-]{0,79}")) {
      throw new IllegalArgumentException("Not an id of a person: " + value);
    }
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
