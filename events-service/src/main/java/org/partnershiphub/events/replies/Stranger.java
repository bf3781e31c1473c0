package org.partnershiphub.events.replies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.MeetingId;

/**
 * Something that the organiser should know of.
 *
 * @param subject the meeting or series that the mail is about
 * @param address personal data: kept for a while, and shown to coordinators alone
 * @param answer what was said, such as ACCEPTED
 */
public record Stranger(
    MeetingId subject, String address, Kind kind, @Nullable String answer, Instant at) {

  /** Why it is shown. */
  public enum Kind {
    /** Whoever answers is not invited: most often an invitation was passed on. */
    NOT_INVITED,
    /** The mail comes from another address than the one that it answers for. */
    FOR_SOMEBODY_ELSE,
    /** Asks for another time. */
    ASKS_FOR_ANOTHER_TIME
  }

  @Override
  public String toString() {
    return "Stranger[" + kind + " to " + subject + "]";
  }
}
