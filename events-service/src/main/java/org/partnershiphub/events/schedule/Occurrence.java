package org.partnershiphub.events.schedule;

import java.time.LocalDateTime;

/**
 * Which occurrence of which series a meeting is.
 *
 * @param root the first of the chain of series
 * @param original when the plan has it
 * @param revision of the series, as of which the meeting stands; an older word changes nothing
 */
public record Occurrence(SeriesId series, SeriesId root, LocalDateTime original, long revision) {

  MeetingId meeting() {
    return series.occurrence(original);
  }

  boolean isOlderThan(Occurrence other) {
    return revision < other.revision;
  }
}
