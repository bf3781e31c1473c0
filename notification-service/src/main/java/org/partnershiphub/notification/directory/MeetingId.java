package org.partnershiphub.notification.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** A meeting, as events-service names it. */
public record MeetingId(@JsonValue String value) implements TypedId {

  public MeetingId {
    IdText.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
