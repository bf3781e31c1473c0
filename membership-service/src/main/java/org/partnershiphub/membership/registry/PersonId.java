package org.partnershiphub.membership.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** A person's id. */
public record PersonId(@JsonValue String value) implements TypedId {

  public PersonId {
    IdRules.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
