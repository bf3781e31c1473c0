package org.partnershiphub.events.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
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
 * @param shortNoticeReason why it was called later than its groups are promised
 */
public record Meeting(
    MeetingId id,
    @Nullable String series,
    Addressees audience,
    Subject subject,
    Slot slot,
    @Nullable PersonId organiser,
    @Nullable String imported,
    int version,
    Status status,
    @Nullable Occurrence occurrence,
    @Nullable Integer asked,
    @Nullable String shortNoticeReason) {

  /** A new meeting. */
  public static Change<Meeting> schedule(Proposal it, Subject subject, Notice notice) {
    if (SeriesId.claims(it.id())) {
      throw new MeetingProblem.IdReserved(it.id());
    }
    var meeting =
        new Meeting(
            it.id(),
            it.series(),
            it.audience(),
            subject,
            it.slot(),
            it.organiser(),
            it.imported(),
            1,
            Status.SCHEDULED,
            null,
            null,
            notice.reason(it.slot(), it.shortNoticeReason()));
    return Change.of(meeting, new MeetingFact.MeetingScheduled(Announcement.of(meeting)));
  }

  /** An occurrence that stands for the first time. */
  public static Change<Meeting> occur(Occurring it) {
    var meeting =
        new Meeting(
            it.meeting(),
            null,
            it.audience(),
            it.subject(),
            it.slot(),
            it.organiser(),
            null,
            it.version(),
            it.status(),
            it.occurrence(),
            it.version(),
            null);
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
            && audience.equals(it.audience());
    if (same) {
      return Change.nothing(this);
    }
    var next =
        new Meeting(
            id,
            null,
            it.audience(),
            it.subject(),
            it.slot(),
            it.organiser(),
            null,
            Math.max(version, it.version()),
            it.status(),
            it.occurrence(),
            anew ? it.version() : askVersion(),
            null);
    return Change.of(next, MeetingFact.OccurrenceSet.of(next, it.occurrence()));
  }

  /** To another time; to the very same time is nothing. */
  public Change<Meeting> move(Slot to, @Nullable String reason) {
    return move(to, reason, Notice.NONE, null);
  }

  /**
   * @param notice how early those must know for whom it is; a move to a later time takes nobody by
   *     surprise
   * @throws MeetingProblem.NoticeTooShort when it comes closer than that without a reason
   */
  public Change<Meeting> move(
      Slot to, @Nullable String reason, Notice notice, @Nullable String shortNoticeReason) {
    requireSingle();
    if (cancelled()) {
      throw new MeetingProblem.AlreadyCancelled(id);
    }
    if (to.equals(slot)) {
      return Change.nothing(this);
    }
    var closer = to.startsAt().isBefore(slot.startsAt());
    var excuse =
        closer ? notice.reason(to, shortNoticeReason) : notice.kept(to, this.shortNoticeReason);
    var moved = next(to, status, version + 1).excused(excuse);
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
            audience,
            other,
            slot,
            organiser,
            imported,
            then,
            status,
            occurrence,
            askVersion(),
            shortNoticeReason);
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
        audience,
        subject,
        at,
        organiser,
        imported,
        version + 1,
        then,
        occurrence,
        askedAt,
        shortNoticeReason);
  }

  private Meeting excused(@Nullable String excuse) {
    return with(audience, excuse);
  }

  private Meeting with(Addressees others, @Nullable String excuse) {
    return new Meeting(
        id,
        series,
        others,
        subject,
        slot,
        organiser,
        imported,
        version,
        status,
        occurrence,
        asked,
        excuse);
  }

  /**
   * For others: whoever stays hears nothing of it, so the version stays as well.
   *
   * @throws MeetingProblem.AudienceEmpty when nobody would be left
   */
  public Change<Meeting> readdress(
      Addressees more, Addressees fewer, Notice notice, @Nullable String shortNoticeReason) {
    requireSingle();
    if (cancelled()) {
      throw new MeetingProblem.AlreadyCancelled(id);
    }
    var others = audience.plus(more).minus(fewer);
    if (others.equals(audience)) {
      return Change.nothing(this);
    }
    if (others.isNobody()) {
      throw new MeetingProblem.AudienceEmpty();
    }
    var excuse = notice.reason(slot, shortNoticeReason);
    var then = with(others, excuse == null ? this.shortNoticeReason : excuse);
    return Change.of(then, new MeetingFact.AudienceChanged(id, version, others));
  }

  public List<GroupId> groups() {
    return audience.groups();
  }

  private void requireSingle() {
    if (occurrence != null) {
      throw new IllegalStateException("An occurrence changes through its series: " + id);
    }
  }

  /** A reason is free text, so that of a confidential meeting stays here. */
  @Nullable String said(@Nullable String reason) {
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
