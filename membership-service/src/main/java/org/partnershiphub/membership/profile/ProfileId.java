package org.partnershiphub.membership.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.membership.registry.IdRules;
import org.partnershiphub.platform.ids.TypedId;

/** The id of the one profile. */
public record ProfileId(@JsonValue String value) implements TypedId {

  public static final ProfileId PARTNERSHIP = new ProfileId("partnership");

  public ProfileId {
    IdRules.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
