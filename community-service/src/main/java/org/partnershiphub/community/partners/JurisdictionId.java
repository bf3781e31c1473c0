package org.partnershiphub.community.partners;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** Names a jurisdiction of the registry that membership keeps. */
public record JurisdictionId(@JsonValue String value)
    implements TypedId, Comparable<JurisdictionId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,79}");

  @JsonCreator
  public JurisdictionId {
    if (!FORM.matcher(value).matches()) {
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
