package org.partnershiphub.events.audience;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** The id of a jurisdiction. */
public record JurisdictionId(@JsonValue String value)
    implements TypedId, Comparable<JurisdictionId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,79}");

  public JurisdictionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a jurisdiction.");
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
