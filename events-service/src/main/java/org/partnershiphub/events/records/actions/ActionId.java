package org.partnershiphub.events.records.actions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** The id of an action. */
public record ActionId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

  public ActionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of an action.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
