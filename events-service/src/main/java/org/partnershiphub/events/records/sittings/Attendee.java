package org.partnershiphub.events.records.sittings;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;

/**
 * Somebody at a meeting, with everything that was ever noted about it, the latest last.
 *
 * @param notes never empty
 */
public record Attendee(PersonId person, List<Note> notes) {

  public Attendee {
    notes = List.copyOf(notes);
  }

  /** What was noted, by whom, and for a correction why. */
  public record Note(Presence presence, Instant at, PersonId by, @Nullable String reason) {}

  public Presence now() {
    return notes.getLast().presence();
  }

  Attendee noting(Note next) {
    return new Attendee(person, Stream.concat(notes.stream(), Stream.of(next)).toList());
  }
}
