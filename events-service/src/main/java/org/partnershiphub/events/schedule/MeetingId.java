package org.partnershiphub.events.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** The id of a meeting; it is also the UID of its calendar entries. */
public record MeetingId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,79}");

  public MeetingId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a meeting.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
