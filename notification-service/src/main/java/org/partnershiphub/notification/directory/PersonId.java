package org.partnershiphub.notification.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** A human being, as membership-service names them. */
public record PersonId(@JsonValue String value) implements TypedId {

  public PersonId {
    IdText.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
