package org.partnershiphub.events.schedule;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;

/**
 * Which meetings to list, in the order of their start.
 *
 * @param among only these and the occurrences of these series; all when null
 * @param orOpen besides {@code among} also those that are open to everybody
 * @param after begins behind this one; from the start when null
 */
public record MeetingSearch(
    @Nullable GroupId group,
    @Nullable Set<MeetingId> among,
    boolean orOpen,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Mark after,
    int limit) {

  /** A place in the list. */
  public record Mark(Instant startsAt, MeetingId id) {

    /** The place behind this meeting. */
    public static Mark of(Meeting it) {
      return new Mark(it.slot().startsAt(), it.id());
    }

    /** From its own text. */
    public static Mark read(String text) {
      var bar = text.indexOf('|');
      if (bar < 0) {
        throw new IllegalArgumentException(
            "after must be a cursor that an earlier answer gave as next");
      }
      return new Mark(
          Instant.parse(text.substring(0, bar)), new MeetingId(text.substring(bar + 1)));
    }

    @Override
    public String toString() {
      return startsAt + "|" + id;
    }
  }
}
