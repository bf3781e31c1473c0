package org.partnershiphub.events.schedule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;

/**
 * What people are invited to: a single meeting, or a whole series.
 *
 * @param root of the chain, when it is a series
 * @param day by which cohorts are chosen: that of the meeting, or of the next occurrence
 * @param until whoever comes or goes before this moment is invited or taken off
 */
public record Invitable(
    MeetingId id,
    @Nullable SeriesId root,
    int version,
    boolean cancelled,
    Addressees audience,
    AccessLevel accessLevel,
    LocalDate day,
    Instant until) {

  public static Invitable of(Meeting it) {
    return new Invitable(
        it.id(),
        null,
        it.version(),
        it.cancelled(),
        it.audience(),
        it.subject().accessLevel(),
        it.slot().day(),
        it.slot().startsAt());
  }

  public boolean confidential() {
    return accessLevel == AccessLevel.CONFIDENTIAL;
  }

  public boolean isOver(Instant now) {
    return !until.isAfter(now);
  }
}
