package org.partnershiphub.membership.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** A jurisdiction's id; it is never given to another jurisdiction. */
public record JurisdictionId(@JsonValue String value) implements TypedId {

  public JurisdictionId {
    IdRules.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
