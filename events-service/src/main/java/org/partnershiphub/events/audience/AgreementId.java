package org.partnershiphub.events.audience;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** The id of an agreement. */
public record AgreementId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,79}");

  public AgreementId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of an agreement.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
