package org.partnershiphub.events.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.platform.change.Change;

/**
 * One meeting, for one or several groups.
 *
 * @param version grows with each change that matters to an invitee
 * @param organiser who scheduled it; null when an import did
 * @param imported the fingerprint of the row that it was imported from, by which the same row is
 *     known again however often the meeting has moved since
 */
public record Meeting(
    MeetingId id,
    @Nullable String series,
    List<GroupId> groups,
    Subject subject,
    Slot slot,
    @Nullable PersonId organiser,
    @Nullable String imported,
    int version,
    Status status) {

  public Meeting {
    groups = List.copyOf(groups);
  }

  /** A new meeting; a group named twice counts once. */
  public static Change<Meeting> schedule(Proposal it, Subject subject) {
    var meeting =
        new Meeting(
            it.id(),
            it.series(),
            it.groups().stream().distinct().toList(),
            subject,
            it.slot(),
            it.organiser(),
            it.imported(),
            1,
            Status.SCHEDULED);
    return Change.of(meeting, new MeetingFact.MeetingScheduled(Announcement.of(meeting)));
  }

  /** To another time; to the very same time is nothing. */
  public Change<Meeting> move(Slot to, @Nullable String reason) {
    if (cancelled()) {
      throw new MeetingProblem.AlreadyCancelled(id);
    }
    if (to.equals(slot)) {
      return Change.nothing(this);
    }
    var moved = next(to, status);
    var old = MeetingFact.Old.of(slot);
    return Change.of(
        moved, new MeetingFact.MeetingMoved(Announcement.of(moved), old, said(reason)));
  }

  public Change<Meeting> cancel(@Nullable String reason) {
    if (cancelled()) {
      return Change.nothing(this);
    }
    return Change.of(
        next(slot, Status.CANCELLED),
        new MeetingFact.MeetingCancelled(id, version + 1, said(reason)));
  }

  private Meeting next(Slot at, Status then) {
    return new Meeting(id, series, groups, subject, at, organiser, imported, version + 1, then);
  }

  /** A reason is free text, so that of a confidential meeting stays here. */
  private @Nullable String said(@Nullable String reason) {
    return subject.confidential() ? null : reason;
  }

  public boolean cancelled() {
    return status == Status.CANCELLED;
  }

  public boolean upcoming(Instant now) {
    return slot.startsAt().isAfter(now);
  }
}
