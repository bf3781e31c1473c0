package org.partnershiphub.events.calendars;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.platform.ids.TypedId;

/** Whose feed it is, and of which group when it is that of a group. */
public record FeedId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[^|]{1,100}(\\|[^|]{1,100})?");

  public FeedId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a calendar feed.");
    }
  }

  /** The separator occurs in no other id. */
  public static FeedId of(PersonId person, @Nullable GroupId group) {
    return new FeedId(group == null ? person.value() : person + "|" + group);
  }

  @Override
  public String toString() {
    return value;
  }
}
