package org.partnershiphub.notification.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** A jurisdiction or other organisation, as membership-service names it. */
public record JurisdictionId(@JsonValue String value) implements TypedId {

  public JurisdictionId {
    IdText.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
