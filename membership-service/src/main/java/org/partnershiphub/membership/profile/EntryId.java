package org.partnershiphub.membership.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.membership.registry.IdRules;
import org.partnershiphub.platform.ids.TypedId;

/** The id of an entry of the history. */
public record EntryId(@JsonValue String value) implements TypedId {

  public EntryId {
    IdRules.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
