package org.partnershiphub.membership.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/**
 * The id of any body that people work for: a jurisdiction, an outside organisation, the
 * partnership's office.
 */
public record OrganisationId(@JsonValue String value) implements TypedId {

  public OrganisationId {
    IdRules.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
