package org.partnershiphub.events.schedule;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.PersonId;

/**
 * What a series says of one of its occurrences.
 *
 * @param version of the series
 */
public record Occurring(
    Occurrence occurrence,
    int version,
    Addressees audience,
    Subject subject,
    Slot slot,
    @Nullable PersonId organiser,
    Status status) {

  public MeetingId meeting() {
    return occurrence.meeting();
  }
}
