package org.partnershiphub.community.designations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** Names a designation that membership keeps. */
public record DesignationId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,199}");

  @JsonCreator
  public DesignationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an id of a designation: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
