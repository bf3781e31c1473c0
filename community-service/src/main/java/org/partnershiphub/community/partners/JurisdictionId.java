package org.partnershiphub.community.partners;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** Names a jurisdiction of the registry that membership keeps. */
public record JurisdictionId(@JsonValue String value) implements TypedId, Comparable<JurisdictionId> {

  @JsonCreator
  public JurisdictionId {
    if (!value.matches("[a-z0-9][a-z0-9:._-]{0,79}")) {
      throw new IllegalArgumentException("Not an id of a jurisdiction: " + value);
    }
  }

  @Override
  public int compareTo(JurisdictionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
