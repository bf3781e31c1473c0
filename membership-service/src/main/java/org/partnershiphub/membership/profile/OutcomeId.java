package org.partnershiphub.membership.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.membership.registry.IdRules;
import org.partnershiphub.platform.ids.TypedId;

/** The id of an outcome that the charter names; cohorts choose by it. */
public record OutcomeId(@JsonValue String value) implements TypedId {

  public OutcomeId {
    IdRules.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
