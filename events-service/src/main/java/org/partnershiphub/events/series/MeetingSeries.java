package org.partnershiphub.events.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Fold;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.Subject;
import org.partnershiphub.events.series.SeriesFact.SeriesAdvanced;
import org.partnershiphub.events.series.SeriesFact.SeriesChanged;
import org.partnershiphub.events.series.SeriesFact.SeriesDefined;
import org.partnershiphub.events.series.SeriesFact.SeriesEnded;
import org.partnershiphub.events.series.SeriesFact.SeriesSplit;
import org.partnershiphub.events.series.SeriesFact.Told;
import org.partnershiphub.events.series.SeriesFact.ToldEdit;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;

/**
 * Meetings that recur, for one audience. It knows its plan, not its occurrences: those are
 * computed, and stand as meetings a while ahead.
 *
 * @param successors what it was split into, as it is to be; their creation is a step of its own
 * @param due when the next occurrence begins: then another one is the next
 */
public record MeetingSeries(
    SeriesId id,
    Lineage lineage,
    Addressees audience,
    Subject subject,
    Plan plan,
    @Nullable PersonId organiser,
    Edition edition,
    @Nullable Instant endedAt,
    List<Definition> successors,
    @Nullable Instant due)
    implements Timed {

  public MeetingSeries {
    successors = List.copyOf(successors);
  }

  /**
   * @throws SeriesProblem when it makes no sense
   * @throws MeetingProblem.LocalTimeSkipped when the clocks jump over one within the horizon
   */
  public static Change<MeetingSeries> define(Definition it, Moment at) {
    return define(it, Calling.UNBOUND, at);
  }

  /**
   * @param calling how early those for whom it is must know of it
   */
  static Change<MeetingSeries> define(Definition it, Calling calling, Moment at) {
    check(it.plan(), at);
    var called = it.excused(calling.first(it.plan(), at));
    var series = of(called, Lineage.first(it.id()), at);
    requireNext(series);
    return Change.of(series, new SeriesDefined(series.announced(at)));
  }

  private static MeetingSeries of(Definition it, Lineage lineage, Moment at) {
    return new MeetingSeries(
            it.id(),
            lineage,
            it.audience(),
            it.subject(),
            it.plan(),
            it.organiser(),
            Edition.first(at.zones().version()).excused(it.shortNoticeReason()),
            null,
            List.of(),
            null)
        .settled(at);
  }

  private static void requireNext(MeetingSeries series) {
    if (series.due == null) {
      throw new SeriesProblem.NothingLeft();
    }
  }

  /** What holds of every plan, whoever made it. */
  static void check(Plan plan, Moment at) {
    Slot.of(plan.first(), plan.zone(), Fold.EARLIER, 1);
    if (!plan.rule().recurrence().occurrences(plan.first(), plan.zone()).beginsWithItsRule()) {
      throw new SeriesProblem.FirstOffRule(plan.first(), plan.rule());
    }
    var most = at.policy().exceptions();
    if (plan.extra().size() + plan.excluded().size() + plan.variations().size() > most) {
      throw new SeriesProblem.TooManyExceptions(most);
    }
    plan.between(at.now(), at.horizon(), at.zones())
        .map(Planned::slot)
        .filter(it -> at.zones().rules(it.zone()).getValidOffsets(it.startsLocal()).isEmpty())
        .findFirst()
        .ifPresent(
            it -> {
              throw new MeetingProblem.LocalTimeSkipped(it.startsLocal(), it.zone());
            });
  }

  /** Publishes a change set: all edits or none, one version up at most, one fact. */
  public Change<MeetingSeries> change(List<Edit> edits, @Nullable String reason, Moment at) {
    return change(edits, reason, null, Calling.UNBOUND, at);
  }

  /**
   * @param draft where they were collected; publishing the one that was published last is nothing
   * @param calling how early those must know of it for whom it is then
   */
  Change<MeetingSeries> change(
      List<Edit> edits,
      @Nullable String reason,
      @Nullable DraftId draft,
      Calling calling,
      Moment at) {
    if (draft != null && draft.equals(edition.draft())) {
      return Change.nothing(this);
    }
    requireGoing();
    var editing = new Editing(this, at);
    edits.forEach(editing::apply);
    if (!editing.changed()) {
      return Change.nothing(this);
    }
    var edited = editing.after(draft).settled(at);
    check(edited.plan, at);
    requireNext(edited);
    var after = edited.excused(calling.change(plan, edited.plan, at));
    return Change.of(after, new SeriesChanged(after.announced(at), editing.told(said(reason))));
  }

  /**
   * Ends before this original time, and goes on as another.
   *
   * @param next its first start is at that time or later
   */
  public Change<MeetingSeries> split(LocalDateTime from, Definition next, Moment at) {
    return split(from, next, null, Calling.UNBOUND, at);
  }

  /**
   * @param calling how early those must know of what comes after
   */
  Change<MeetingSeries> split(
      LocalDateTime from, Definition next, @Nullable String reason, Calling calling, Moment at) {
    requireGoing();
    if (successors.stream().anyMatch(it -> it.id().equals(next.id()))) {
      return Change.nothing(this);
    }
    if (!plan.everything().contains(from)) {
      throw new SeriesProblem.OccurrenceUnknown(id, from, "/from");
    }
    requireAhead(from, "/from", at);
    var kept = plan.before(from);
    requireBehind(kept, next.plan(), at);
    check(next.plan(), at);
    var called = next.excused(calling.split(plan, from, next.plan(), at));
    var rest = with(kept, edition.next(), concat(called)).settled(at);
    var into = of(called, lineage.next(id), at);
    requireNext(into);
    return Change.of(
        rest, new SeriesSplit(rest.announced(at), from, into.announced(at), said(reason)));
  }

  /** It may begin on an earlier day than what it takes over, but not before what is left. */
  private static void requireBehind(Plan kept, Plan next, Moment at) {
    var overlaps =
        kept.last(at.zones()).filter(it -> !it.original().isBefore(next.first())).isPresent();
    if (overlaps) {
      throw new SeriesProblem.EditUnfit(
          "The new series begins before the last occurrence that is left.", "/startsLocal");
    }
  }

  /** What it was split into begins its own life; it was looked at when it was split. */
  Change<MeetingSeries> begin(Definition next, Moment at) {
    var begun = of(next, lineage.next(id), at);
    return Change.of(begun, new SeriesDefined(begun.announced(at)));
  }

  /** Nothing takes place from now on; what has begun stays. */
  public Change<MeetingSeries> end(@Nullable String reason, Moment at) {
    if (ended()) {
      return Change.nothing(this);
    }
    var last = plan.lastBegun(at.now(), at.zones());
    var rest = plan.before(last.map(it -> it.plusSeconds(1)).orElse(plan.first()));
    var ended =
        new MeetingSeries(
            id,
            lineage,
            audience,
            subject,
            rest,
            organiser,
            edition.next(),
            at.now(),
            successors,
            null);
    var fact =
        new SeriesEnded(
            id, lineage.root(), ended.edition.version(), last.orElse(null), said(reason));
    return Change.of(ended, fact);
  }

  /**
   * The rules of the clocks are others now: what that makes of the occurrences ahead is told, once,
   * and only if it makes something of them.
   *
   * @param stood when they were to begin by the rules of before
   */
  Change<MeetingSeries> reckoned(Map<LocalDateTime, Instant> stood, Moment at) {
    if (ended() || edition.tzdb().equals(at.zones().version())) {
      return Change.nothing(this);
    }
    var moved =
        stood.entrySet().stream()
            .filter(it -> plan.has(it.getKey()))
            .anyMatch(
                it ->
                    !plan.occurrence(it.getKey(), at.zones())
                        .slot()
                        .startsAt()
                        .equals(it.getValue()));
    if (!moved) {
      return Change.nothing(this);
    }
    var now = edition.next().reckonedBy(at.zones().version());
    var after = with(plan, now, successors).settled(at);
    var told = new Told(true, List.of(new ToldEdit(Edit.Kind.CLOCKS, null, null)), null);
    return Change.of(after, new SeriesChanged(after.announced(at), told));
  }

  /** An occurrence has begun: another one is the next now. */
  public Change<MeetingSeries> elapse(Moment at) {
    var begun = due;
    var after = settled(at);
    if (begun == null) {
      return Change.nothing(this);
    }
    var next = plan.next(at.now(), at.zones());
    return Change.of(
        after,
        new SeriesAdvanced(
            id,
            lineage.root(),
            edition.version(),
            begun.atZone(plan.zone()).toLocalDateTime(),
            next.map(Planned::original).orElse(null),
            after.due()));
  }

  /** As it is, with the next occurrence as of now. */
  MeetingSeries settled(Moment at) {
    var next = ended() ? Optional.<Planned>empty() : plan.next(at.now(), at.zones());
    return new MeetingSeries(
        id,
        lineage,
        audience,
        subject,
        plan,
        organiser,
        edition,
        endedAt,
        successors,
        next.map(it -> it.slot().startsAt()).orElse(null));
  }

  MeetingSeries with(Plan other, Edition now, List<Definition> after) {
    return new MeetingSeries(
        id, lineage, audience, subject, other, organiser, now, endedAt, after, due);
  }

  MeetingSeries about(Addressees others, Subject other) {
    return new MeetingSeries(
        id, lineage, others, other, plan, organiser, edition, endedAt, successors, due);
  }

  private List<Definition> concat(Definition next) {
    return Stream.concat(successors.stream(), Stream.of(next)).toList();
  }

  private MeetingSeries excused(@Nullable String shortNoticeReason) {
    return with(plan, edition.excused(shortNoticeReason), successors);
  }

  /** Why this version was called later than its groups are promised, as others may hear it. */
  @Nullable String publicShortNoticeReason() {
    return said(edition.shortNoticeReason());
  }

  SeriesAnnouncement announced(Moment at) {
    return SeriesAnnouncement.of(this, at.zones());
  }

  private void requireGoing() {
    if (ended()) {
      throw new SeriesProblem.HasEnded(id);
    }
  }

  void requireAhead(LocalDateTime original, String pointer, Moment at) {
    var slot = plan.occurrence(original, at.zones()).slot();
    if (!slot.startsAt().isAfter(at.now())) {
      throw new SeriesProblem.OccurrenceBegun(slot.startsLocal(), pointer);
    }
  }

  /** A reason is free text, so that of a confidential series stays here. */
  private @Nullable String said(@Nullable String reason) {
    return subject.confidential() ? null : reason;
  }

  /** The groups that it is for, among others perhaps. */
  public List<GroupId> groups() {
    return audience.groups();
  }

  public boolean ended() {
    return endedAt != null;
  }

  public int version() {
    return edition.version();
  }
}
