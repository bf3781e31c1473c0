package org.partnershiphub.community.groups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.ids.TypedId;

/** Names a person's participation in an open group, {@code <group>:<person>}. */
public record ParticipationId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM =
      Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}:[a-z0-9][a-z0-9:._-]{0,79}");

  @JsonCreator
  public ParticipationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not <group>:<person>: " + value);
    }
  }

  public static ParticipationId of(GroupId group, PersonId person) {
    return new ParticipationId(group + ":" + person);
  }

  @Override
  public String toString() {
    return value;
  }
}
