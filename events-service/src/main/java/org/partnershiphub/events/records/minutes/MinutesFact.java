package org.partnershiphub.events.records.minutes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.partnershiphub.events.records.MeetingRef;
import org.partnershiphub.events.records.RecordFact;
import org.partnershiphub.events.schedule.AccessLevel;

/** What we tell about minutes: how far they are, not what is in them. */
public sealed interface MinutesFact extends RecordFact {

  /** A draft was written or changed. */
  record MinutesDrafted(@JsonUnwrapped MeetingRef of, int version, int sections)
      implements MinutesFact {}

  /** A version is agreed upon. */
  record MinutesApproved(@JsonUnwrapped MeetingRef of, int version) implements MinutesFact {}

  /**
   * Whoever may read the meeting may read this version.
   *
   * @param minutesRef where
   */
  record MinutesPublished(
      @JsonUnwrapped MeetingRef of, int version, String minutesRef, AccessLevel accessLevel)
      implements MinutesFact {}

  @Override
  default String type() {
    return switch (this) {
      case MinutesDrafted fact -> "meetings.minutes-drafted.v1";
      case MinutesApproved fact -> "meetings.minutes-approved.v1";
      case MinutesPublished fact -> "meetings.minutes-published.v1";
    };
  }
}
