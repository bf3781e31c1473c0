package org.partnershiphub.events.series;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Subject;

/**
 * That a series goes on as another one; what is null is as it was.
 *
 * @param from the original time of the first occurrence that the new series takes over
 */
public record Split(
    SeriesId into,
    LocalDateTime from,
    @Nullable LocalDateTime startsLocal,
    @Nullable ZoneId zone,
    @Nullable Integer durationMinutes,
    @Nullable Rule rule,
    @Nullable String title,
    @Nullable String place,
    @Nullable String agenda,
    @Nullable String reason,
    @Nullable String shortNoticeReason) {

  SeriesProposal proposal(MeetingSeries it, Moment at) {
    var next = definition(it, at);
    return new SeriesProposal(
        next.id(),
        next.audience(),
        next.subject().title(),
        next.subject().agenda(),
        next.subject().place(),
        next.subject().accessLevel(),
        next.plan(),
        List.of(),
        next.organiser(),
        shortNoticeReason);
  }

  /** The single decisions about later occurrences are taken over with the day. */
  Definition definition(MeetingSeries it, Moment at) {
    var plan = it.plan();
    var bare =
        new Plan(
            startsLocal == null ? from : startsLocal,
            zone == null ? plan.zone() : zone,
            durationMinutes == null ? plan.durationMinutes() : durationMinutes,
            rule == null ? remaining(plan) : rule,
            List.of(),
            List.of(),
            List.of());
    return new Definition(
        into,
        it.audience(),
        subject(it.subject()),
        plan.carriedInto(bare, from, at.zones()),
        it.organiser(),
        null);
  }

  private Rule remaining(Plan plan) {
    var recurrence = plan.rule().recurrence();
    var count = recurrence.count();
    var made = plan.originals().madeByRuleBefore(from);
    return count == null || made >= count
        ? plan.rule()
        : Rule.of(recurrence.times(Math.toIntExact(count - made)));
  }

  private Subject subject(Subject before) {
    return new Subject(
        title == null ? before.title() : title,
        agenda == null ? before.agenda() : agenda,
        place == null ? before.place() : place,
        before.accessLevel());
  }
}
