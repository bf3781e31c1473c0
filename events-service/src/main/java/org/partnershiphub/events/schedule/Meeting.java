package org.partnershiphub.events.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Details.Part;
import org.partnershiphub.platform.change.Change;

/**
 * One meeting, for one or several groups: a single one, or an occurrence of a series, which changes
 * through its series only.
 *
 * @param series a label of an import; an occurrence says its series by {@code occurrence}
 * @param version grows with each change that matters to an invitee
 * @param organiser who scheduled it; null when an import did
 * @param imported the fingerprint of the row that it was imported from, by which the same row is
 *     known again however often the meeting has moved since
 * @param occurrence null for a single meeting
 * @param asked see {@link #askVersion()}; null in a meeting that has had one time only
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
    Status status,
    @Nullable Occurrence occurrence,
    @Nullable Integer asked) {

  public Meeting {
    groups = List.copyOf(groups);
  }

  /** A new meeting; a group named twice counts once. */
  public static Change<Meeting> schedule(Proposal it, Subject subject) {
    if (SeriesId.claims(it.id())) {
      throw new MeetingProblem.IdReserved(it.id());
    }
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
            Status.SCHEDULED,
            null,
            null);
    return Change.of(meeting, new MeetingFact.MeetingScheduled(Announcement.of(meeting)));
  }

  /** An occurrence that stands for the first time. */
  public static Change<Meeting> occur(Occurring it) {
    var meeting =
        new Meeting(
            it.meeting(),
            null,
            it.groups(),
            it.subject(),
            it.slot(),
            it.organiser(),
            null,
            it.version(),
            it.status(),
            it.occurrence(),
            it.version());
    return Change.of(meeting, MeetingFact.OccurrenceSet.of(meeting, it.occurrence()));
  }

  /** What its series says now; an older word, and the same word again, are nothing. */
  public Change<Meeting> follow(Occurring it) {
    if (occurrence == null || !occurrence.isOlderThan(it.occurrence())) {
      return Change.nothing(this);
    }
    var anew = !slot.equals(it.slot()) || (cancelled() && it.status() == Status.SCHEDULED);
    var same =
        !anew
            && status == it.status()
            && subject.equals(it.subject())
            && groups.equals(it.groups());
    if (same) {
      return Change.nothing(this);
    }
    var next =
        new Meeting(
            id,
            null,
            it.groups(),
            it.subject(),
            it.slot(),
            it.organiser(),
            null,
            Math.max(version, it.version()),
            it.status(),
            it.occurrence(),
            anew ? it.version() : askVersion());
    return Change.of(next, MeetingFact.OccurrenceSet.of(next, it.occurrence()));
  }

  /** To another time; to the very same time is nothing. */
  public Change<Meeting> move(Slot to, @Nullable String reason) {
    requireSingle();
    if (cancelled()) {
      throw new MeetingProblem.AlreadyCancelled(id);
    }
    if (to.equals(slot)) {
      return Change.nothing(this);
    }
    var moved = next(to, status, version + 1);
    var old = MeetingFact.Old.of(slot);
    return Change.of(
        moved, new MeetingFact.MeetingMoved(Announcement.of(moved), old, said(reason)));
  }

  public Change<Meeting> cancel(@Nullable String reason) {
    requireSingle();
    if (cancelled()) {
      return Change.nothing(this);
    }
    return Change.of(
        next(slot, Status.CANCELLED, askVersion()),
        new MeetingFact.MeetingCancelled(id, version + 1, said(reason)));
  }

  /** It takes place after all; calendars have dropped it, so everybody is asked again. */
  public Change<Meeting> reinstate(@Nullable String reason) {
    requireSingle();
    if (!cancelled()) {
      return Change.nothing(this);
    }
    var back = next(slot, Status.SCHEDULED, version + 1);
    return Change.of(back, new MeetingFact.MeetingReinstated(Announcement.of(back), said(reason)));
  }

  /** Other words; answers stay, also when the words matter. */
  public Change<Meeting> detail(Details details) {
    requireSingle();
    if (cancelled()) {
      throw new MeetingProblem.AlreadyCancelled(id);
    }
    var other = details.of(subject);
    if (other.equals(subject)) {
      return Change.nothing(this);
    }
    var then = details.material() ? version + 1 : version;
    var detailed =
        new Meeting(
            id,
            series,
            groups,
            other,
            slot,
            organiser,
            imported,
            then,
            status,
            occurrence,
            askVersion());
    return Change.of(
        detailed,
        new MeetingFact.MeetingDetailed(
            Announcement.of(detailed), details.material(), differing(other)));
  }

  private List<Part> differing(Subject other) {
    var parts = new ArrayList<Part>();
    if (!subject.title().equals(other.title())) {
      parts.add(Part.TITLE);
    }
    if (!Objects.equals(subject.place(), other.place())) {
      parts.add(Part.PLACE);
    }
    if (!Objects.equals(subject.agenda(), other.agenda())) {
      parts.add(Part.AGENDA);
    }
    return parts;
  }

  /** The same wall clock by newer rules of the zone's clocks; most often that is the same time. */
  public Change<Meeting> reckoned(TimeZones zones) {
    var to = slot.reckonedBy(zones);
    return cancelled() || occurrence != null ? Change.nothing(this) : move(to, null);
  }

  private Meeting next(Slot at, Status then, int askedAt) {
    return new Meeting(
        id,
        series,
        groups,
        subject,
        at,
        organiser,
        imported,
        version + 1,
        then,
        occurrence,
        askedAt);
  }

  private void requireSingle() {
    if (occurrence != null) {
      throw new IllegalStateException("An occurrence changes through its series: " + id);
    }
  }

  /** A reason is free text, so that of a confidential meeting stays here. */
  private @Nullable String said(@Nullable String reason) {
    return subject.confidential() ? null : reason;
  }

  /** What people are invited to: the series of an occurrence, else the meeting itself. */
  public MeetingId invitedBy() {
    return occurrence == null ? id : occurrence.series().subject();
  }

  /** The version at which it got its time; an answer to an earlier one is void. */
  public int askVersion() {
    return asked == null ? 1 : asked;
  }

  public boolean cancelled() {
    return status != Status.SCHEDULED;
  }

  public boolean upcoming(Instant now) {
    return slot.startsAt().isAfter(now);
  }
}
