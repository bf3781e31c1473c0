package org.partnershiphub.events.schedule;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.Proposal.When;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.StaleVersion;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Changes a meeting, be it a single one or an occurrence of a series. */
@Service
public class Rescheduling {

  private final Meetings meetings;
  private final ThroughSeries series;
  private final Scheduling scheduling;

  Rescheduling(Meetings meetings, ThroughSeries series, Scheduling scheduling) {
    this.meetings = meetings;
    this.series = series;
    this.scheduling = scheduling;
  }

  public Mono<Versioned<Meeting>> move(
      MeetingId id,
      Expected expected,
      Function<Slot, When> to,
      @Nullable String reason,
      @Nullable String shortNoticeReason) {
    return meetings
        .get(id)
        .map(Versioned::state)
        .flatMap(it -> scheduling.notice(it.audience(), to.apply(it.slot()).slot()))
        .flatMap(
            notice ->
                change(
                    id,
                    expected,
                    it -> it.move(to.apply(it.slot()).slot(), reason, notice, shortNoticeReason),
                    it -> series.move(it, to.apply(it.slot()), reason, shortNoticeReason)));
  }

  public Mono<Versioned<Meeting>> cancel(MeetingId id, Expected expected, @Nullable String reason) {
    return change(id, expected, it -> it.cancel(reason), it -> series.cancel(it, reason));
  }

  public Mono<Versioned<Meeting>> reinstate(
      MeetingId id, Expected expected, @Nullable String reason) {
    return change(id, expected, it -> it.reinstate(reason), it -> series.reinstate(it, reason));
  }

  public Mono<Versioned<Meeting>> detail(MeetingId id, Expected expected, Details details) {
    return meetings
        .get(id)
        .flatMap(it -> scheduling.unnamed(it.state().subject(), details))
        .then(
            change(
                id,
                expected,
                it -> it.detail(scheduling.fitting(it.subject(), details)),
                it -> series.detail(it, scheduling.fitting(it.subject(), details))));
  }

  private Mono<Versioned<Meeting>> change(
      MeetingId id,
      Expected expected,
      Function<Meeting, Change<Meeting>> single,
      Function<Meeting, Mono<Versioned<Meeting>>> occurrence) {
    if (!SeriesId.claims(id)) {
      return meetings.change(id, expected, single);
    }
    return meetings
        .get(id)
        .flatMap(
            it ->
                expected.admits(it.version())
                    ? occurrence.apply(it.state())
                    : Mono.error(() -> new StaleVersion(it.version())));
  }
}
