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
  public record Mark(Instant startsAt, MeetingId id) {}
}
