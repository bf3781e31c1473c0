package org.partnershiphub.events.audience;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** The id of a group. */
public record GroupId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,79}");

  public GroupId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a group.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
