package org.partnershiphub.notification.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** A group, as community-service names it. */
public record GroupId(@JsonValue String value) implements TypedId {

  public GroupId {
    IdText.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
