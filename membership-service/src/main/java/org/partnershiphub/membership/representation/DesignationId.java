package org.partnershiphub.membership.representation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.ids.TypedId;

/** Which of a jurisdiction's designations, by their number: {@code az-dcs:12}. */
public record DesignationId(@JsonValue String value) implements TypedId {

  static DesignationId of(JurisdictionId jurisdiction, int number) {
    return new DesignationId(jurisdiction + ":" + number);
  }

  @Override
  public String toString() {
    return value;
  }
}
