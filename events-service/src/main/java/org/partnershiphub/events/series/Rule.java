package org.partnershiphub.events.series;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.icalendar.Recurrence;
import org.partnershiphub.platform.icalendar.RecurrenceRefused;

/** A recurrence as it stands in the store and on the wire: {@code FREQ=MONTHLY;BYDAY=2TH}. */
public record Rule(@JsonValue String text) {

  /**
   * @throws SeriesProblem.RecurrenceInvalid when it is none that we keep; the message says why
   */
  public Rule {
    try {
      text = Recurrence.parse(text).toString();
    } catch (RecurrenceRefused refused) {
      throw new SeriesProblem.RecurrenceInvalid(String.valueOf(refused.getMessage()));
    }
  }

  static Rule of(Recurrence recurrence) {
    return new Rule(recurrence.toString());
  }

  Recurrence recurrence() {
    return Recurrence.parse(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
