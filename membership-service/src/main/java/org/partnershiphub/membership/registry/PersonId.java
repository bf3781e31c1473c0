package org.partnershiphub.membership.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.partnershiphub.platform.ids.TypedId;

/** A person's id. */
public record PersonId(@JsonValue String value) implements TypedId {

  public PersonId {
    IdRules.check(value);
  }

  /** The id, when the text can be one. */
  public static Optional<PersonId> maybe(String text) {
    return IdRules.fits(text) ? Optional.of(new PersonId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
