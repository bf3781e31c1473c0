package org.partnershiphub.community.groups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.ids.TypedId;

/** Names a cohort by its group and year, {@code <group>:<year>}, so that the pair is unique. */
public record CohortId(@JsonValue String value) implements TypedId, Comparable<CohortId> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}:[0-9]{4}");

  @JsonCreator
  public CohortId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an id of a cohort, <group>:<year>: " + value);
    }
  }

  public static CohortId of(GroupId group, int year) {
    return new CohortId(group + ":" + year);
  }

  public GroupId group() {
    return new GroupId(value.substring(0, value.length() - 5));
  }

  public int year() {
    return Integer.parseInt(value.substring(value.length() - 4));
  }

  public CohortId next() {
    return of(group(), year() + 1);
  }

  @Override
  public int compareTo(CohortId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
