package org.partnershiphub.community.groups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.ids.TypedId;

/** Names a seat of a group, {@code <group>:<number>}; a number is never used twice. */
public record SeatId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}:[0-9]{1,9}");

  @JsonCreator
  public SeatId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an id of a seat, <group>:<number>: " + value);
    }
  }

  static SeatId next(Group group) {
    return of(group.id(), group.seats().last() + 1);
  }

  private static SeatId of(GroupId group, int number) {
    return new SeatId(group + ":" + number);
  }

  int number() {
    return Integer.parseInt(value.substring(value.lastIndexOf(':') + 1));
  }

  @Override
  public String toString() {
    return value;
  }
}
