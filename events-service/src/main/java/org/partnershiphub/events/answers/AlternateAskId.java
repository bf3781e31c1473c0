package org.partnershiphub.events.answers;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.ids.TypedId;

/** An alternate is asked once for each time of a meeting: that follows from this id. */
public record AlternateAskId(@JsonValue String value) implements TypedId {

  static AlternateAskId of(MeetingId meeting, PersonId alternate, int asked) {
    return new AlternateAskId(meeting + "|" + alternate + "|" + asked);
  }

  @Override
  public String toString() {
    return value;
  }
}
