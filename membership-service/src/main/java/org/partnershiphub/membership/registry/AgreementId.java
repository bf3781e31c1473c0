package org.partnershiphub.membership.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** An agreement's id. */
public record AgreementId(@JsonValue String value) implements TypedId {

  public AgreementId {
    IdRules.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
