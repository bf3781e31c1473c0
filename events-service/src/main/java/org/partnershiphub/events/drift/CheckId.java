package org.partnershiphub.events.drift;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** The id of a check; there is one. */
public record CheckId(@JsonValue String value) implements TypedId {

  public static final CheckId ROSTERS = new CheckId("rosters");

  @Override
  public String toString() {
    return value;
  }
}
