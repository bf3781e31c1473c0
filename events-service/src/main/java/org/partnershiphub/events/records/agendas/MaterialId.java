package org.partnershiphub.events.records.agendas;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** The id of a material. */
public record MaterialId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

  public MaterialId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a material.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
