package org.partnershiphub.platform.sample;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

public record TallyId(@JsonValue String value) implements TypedId {
  public TallyId {
    if (!value.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("\"" + value + "\" is not a tally's id");
    }
  }
}
