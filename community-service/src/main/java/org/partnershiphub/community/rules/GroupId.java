package org.partnershiphub.community.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** Names a body that people belong to. */
public record GroupId(@JsonValue String value) implements TypedId, Comparable<GroupId> {

  @JsonCreator
  public GroupId {
    if (!value.matches("[a-z0-9][a-z0-9:._-]{0,79}")) {
      throw new IllegalArgumentException("Not an id of a group: " + value);
    }
  }

  @Override
  public int compareTo(GroupId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
