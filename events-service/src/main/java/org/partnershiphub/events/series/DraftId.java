package org.partnershiphub.events.series;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** The id of a change set that is not published yet. */
public record DraftId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public DraftId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a draft.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
