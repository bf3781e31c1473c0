package org.partnershiphub.events.records.sittings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.ids.TypedId;

/** The id of a decision: its meeting, and which of its decisions. */
public record DecisionId(@JsonValue String value) implements TypedId {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9:._-]{0,79}:d\\d{1,4}");

  public DecisionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a decision.");
    }
  }

  static DecisionId of(MeetingId meeting, int number) {
    return new DecisionId(meeting + ":d" + number);
  }

  @Override
  public String toString() {
    return value;
  }
}
