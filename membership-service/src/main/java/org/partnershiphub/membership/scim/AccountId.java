package org.partnershiphub.membership.scim;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** SCIM's {@code id} of an account: ours, never given again, not even to the same person. */
public record AccountId(@JsonValue String value) implements TypedId {

  @Override
  public String toString() {
    return value;
  }
}
