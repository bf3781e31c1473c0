package org.partnershiphub.membership.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** The id of a body that people belong to; community-service gives it. */
public record GroupId(@JsonValue String value) implements TypedId {

  public GroupId {
    IdRules.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
