package org.partnershiphub.membership.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.membership.registry.IdRules;
import org.partnershiphub.platform.ids.TypedId;

/** The id of a document that the partnership refers to. */
public record DocumentId(@JsonValue String value) implements TypedId {

  public DocumentId {
    IdRules.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
