package org.partnershiphub.events.answers;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.ids.TypedId;

/** A subject and a person; the separator occurs in neither id. */
public record AnswersId(@JsonValue String value) implements TypedId {

  public static AnswersId of(MeetingId subject, PersonId person) {
    return new AnswersId(subject.value() + "|" + person.value());
  }

  @Override
  public String toString() {
    return value;
  }
}
