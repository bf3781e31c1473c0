package org.partnershiphub.membership.people;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** Which of a person's addresses; that of a job has the id of the affiliation. */
public record AddressId(@JsonValue String value) implements TypedId {

  @Override
  public String toString() {
    return value;
  }
}
