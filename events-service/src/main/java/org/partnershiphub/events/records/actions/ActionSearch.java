package org.partnershiphub.events.records.actions;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.schedule.MeetingId;

/**
 * Which actions to list, by the day they are due.
 *
 * @param holders only theirs; everybody's when null
 * @param group only those of seats in it
 * @param meeting only those it agreed upon
 * @param confidential whether those of confidential meetings are among them
 * @param after begins behind this one
 */
public record ActionSearch(
    @Nullable Set<Holder> holders,
    @Nullable GroupId group,
    @Nullable MeetingId meeting,
    Action.@Nullable State state,
    boolean confidential,
    @Nullable Mark after,
    int limit) {

  /** A place in the list. */
  public record Mark(LocalDate dueOn, ActionId id) {}
}
