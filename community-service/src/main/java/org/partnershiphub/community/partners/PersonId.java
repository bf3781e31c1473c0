package org.partnershiphub.community.partners;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** Names a person of the registry that membership keeps. */
public record PersonId(@JsonValue String value) implements TypedId, Comparable<PersonId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,79}");

  @JsonCreator
  public PersonId {
    if (!FORM.matcher(value).matches()) {
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
