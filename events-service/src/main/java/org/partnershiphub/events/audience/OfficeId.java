package org.partnershiphub.events.audience;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** An office of the partnership, such as {@code CO_CHAIR}; membership-service knows which exist. */
public record OfficeId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z_]{1,39}");

  public OfficeId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an office.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
