package org.partnershiphub.events.audience;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** The id of a person. */
public record PersonId(@JsonValue String value) implements TypedId, Comparable<PersonId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,79}");

  public PersonId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("Not the id of a person.");
    }
  }

  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** The order of the store, so that sorted streams can be merged. */
  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
