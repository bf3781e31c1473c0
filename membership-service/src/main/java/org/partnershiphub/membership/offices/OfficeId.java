package org.partnershiphub.membership.offices;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** Which office: a word such as CO_CHAIR. */
public record OfficeId(@JsonValue String value) implements TypedId {

  public OfficeId {
    if (!value.matches("[A-Z][A-Z_]{1,39}")) {
      throw new IllegalArgumentException("An office is a word in capitals, such as CO_CHAIR.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
