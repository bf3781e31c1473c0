package org.partnershiphub.events.records.minutes;

import java.time.Instant;
import java.util.List;
import org.partnershiphub.events.audience.PersonId;

/** Minutes as they were published; they never change any more. */
public record Edition(int version, List<Section> sections, Instant at, PersonId by) {

  public Edition {
    sections = List.copyOf(sections);
  }
}
