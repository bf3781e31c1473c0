package org.partnershiphub.events.series.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.LocalTimes;
import org.partnershiphub.events.schedule.LocalTimes.LocalView;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.ShownZones;
import org.partnershiphub.events.series.MeetingSeries;
import org.partnershiphub.events.series.Planned;

/**
 * A series as its readers see it.
 *
 * @param shortNoticeReason why this version was called later than its groups are promised
 * @param next those that begin next, each on the clocks that were asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeriesView(
    SeriesId id,
    SeriesId root,
    @Nullable SeriesId continues,
    List<SeriesId> continuedBy,
    String title,
    @Nullable String agenda,
    @Nullable String place,
    AccessLevel accessLevel,
    List<GroupId> groups,
    @Nullable Addressees audience,
    LocalDateTime startsLocal,
    ZoneId zone,
    int durationMinutes,
    String recurrence,
    List<LocalDateTime> extra,
    List<LocalDateTime> excluded,
    List<LocalDateTime> exceptions,
    @Nullable PersonId organiser,
    int version,
    State state,
    @Nullable String shortNoticeReason,
    List<OccurrenceView> next) {

  /** Whether it goes on. */
  enum State {
    ONGOING,
    OVER,
    ENDED
  }

  /**
   * @param meeting its id as a meeting; it stands as one from some time before it begins
   * @param original when the plan has it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OccurrenceView(
      MeetingId meeting,
      LocalDateTime original,
      LocalDateTime startsLocal,
      ZoneId zone,
      Instant startsAt,
      Instant endsAt,
      Map<String, LocalView> local,
      @Nullable String title,
      @Nullable String place) {

    static OccurrenceView of(SeriesId series, Planned it, ShownZones zones) {
      return new OccurrenceView(
          series.occurrence(it.original()),
          it.original(),
          it.slot().startsLocal(),
          it.slot().zone(),
          it.slot().startsAt(),
          it.slot().endsAt(),
          LocalTimes.of(it.slot(), zones),
          it.title(),
          it.place());
    }
  }

  static SeriesView of(MeetingSeries it, List<Planned> next, ShownZones zones) {
    var plan = it.plan();
    return new SeriesView(
        it.id(),
        it.lineage().root(),
        it.lineage().continues(),
        it.successors().stream().map(after -> after.id()).toList(),
        it.subject().title(),
        it.subject().agenda(),
        it.subject().place(),
        it.subject().accessLevel(),
        it.groups(),
        it.audience().isGroupsOnly() ? null : it.audience(),
        plan.first(),
        plan.zone(),
        plan.durationMinutes(),
        plan.rule().text(),
        plan.extra(),
        plan.excluded(),
        plan.variations().stream().map(varied -> varied.original()).toList(),
        it.organiser(),
        it.version(),
        state(it),
        it.edition().shortNoticeReason(),
        next.stream().map(one -> OccurrenceView.of(it.id(), one, zones)).toList());
  }

  private static State state(MeetingSeries it) {
    if (it.ended()) {
      return State.ENDED;
    }
    return it.due() == null ? State.OVER : State.ONGOING;
  }
}
