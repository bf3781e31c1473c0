package org.partnershiphub.community.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/** Names a body that people belong to; without a colon, which parts ids made from it. */
public record GroupId(@JsonValue String value) implements TypedId, Comparable<GroupId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");

  @JsonCreator
  public GroupId {
    if (!FORM.matcher(value).matches()) {
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
