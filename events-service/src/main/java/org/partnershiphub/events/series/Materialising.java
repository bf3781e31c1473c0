package org.partnershiphub.events.series;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.Occurrence;
import org.partnershiphub.events.schedule.Occurring;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Status;
import org.partnershiphub.events.schedule.Subject;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Makes the occurrences of a series stand as meetings, a while ahead. It looks at what the series
 * is, not at what happened, so it may run any number of times; what has begun is never touched.
 */
@Service
public class Materialising {

  private static final int SIDE_BY_SIDE = 8;
  private static final Retry WHEN_IT_CHANGED_MEANWHILE =
      Retry.max(20).filter(ChangedMeanwhile.class::isInstance);

  private final AllSeries series;
  private final Meetings meetings;
  private final Moments moments;

  Materialising(AllSeries series, Meetings meetings, Moments moments) {
    this.series = series;
    this.meetings = meetings;
    this.moments = moments;
  }

  public Mono<Void> of(SeriesId id) {
    return Mono.defer(
            () -> reckoned(id).flatMap(it -> write(it, moments.now()).then(unchanged(it))))
        .retryWhen(WHEN_IT_CHANGED_MEANWHILE);
  }

  /** With other rules of the clocks than before the series is told first, and then written. */
  private Mono<Versioned<MeetingSeries>> reckoned(SeriesId id) {
    var at = moments.now();
    return series
        .get(id)
        .flatMap(
            it ->
                it.state().edition().tzdb().equals(at.zones().version())
                    ? Mono.just(it)
                    : reckoned(id, at));
  }

  private Mono<Versioned<MeetingSeries>> reckoned(SeriesId id, Moment at) {
    return meetings
        .occurrences(id, at.now())
        .map(Versioned::state)
        .filter(it -> !it.cancelled())
        .collectMap(it -> requireNonNull(it.occurrence()).original(), it -> it.slot().startsAt())
        .flatMap(stood -> series.change(id, it -> it.reckoned(stood, at)));
  }

  private Mono<Void> write(Versioned<MeetingSeries> it, Moment at) {
    return meetings
        .occurrences(it.state().id(), at.now())
        .map(Versioned::state)
        .collectMap(Meeting::id, Function.identity(), LinkedHashMap::new)
        .flatMap(standing -> write(it, at, standing));
  }

  private Mono<Void> write(
      Versioned<MeetingSeries> it, Moment at, Map<MeetingId, Meeting> standing) {
    var wanted =
        it.state()
            .plan()
            .between(at.now(), at.horizon(), at.zones())
            .limit(at.policy().ahead())
            .collect(Collectors.toMap(one -> id(it, one), one -> occurring(it, one)));
    var drafts =
        wanted.entrySet().stream()
            .filter(one -> !standing.containsKey(one.getKey()))
            .map(one -> new Draft<>(one.getKey(), Meeting.occur(one.getValue())))
            .toList();
    var ahead =
        standing.values().stream()
            .map(now -> wanted.getOrDefault(now.id(), otherwise(it, now, at)))
            .toList();
    return meetings
        .createAll(drafts)
        .flatMapMany(
            created -> Flux.fromIterable(drafts).filter(one -> !created.contains(one.id())))
        // It stands, but not ahead: it was to begin just now, and was moved.
        .mapNotNull(one -> wanted.get(one.id()))
        .concatWith(Flux.fromIterable(ahead))
        .flatMap(to -> meetings.change(to.meeting(), now -> now.follow(to)), SIDE_BY_SIDE)
        .then();
  }

  /** One that the plan no longer has ahead: cancelled, replaced by others, or too far ahead now. */
  private static Occurring otherwise(Versioned<MeetingSeries> it, Meeting now, Moment at) {
    var original = requireNonNull(now.occurrence()).original();
    var plan = it.state().plan();
    if (plan.has(original)) {
      return occurring(it, plan.occurrence(original, at.zones()));
    }
    return new Occurring(
        occurrence(it, now),
        it.state().version(),
        now.audience(),
        now.subject(),
        now.slot(),
        now.organiser(),
        isOff(it.state(), original, at) ? Status.CANCELLED : Status.REPLACED);
  }

  /** Called off, and nothing is in its place: cancelled alone, or behind an end that is the end. */
  private static boolean isOff(MeetingSeries it, LocalDateTime original, Moment at) {
    if (it.ended() || it.plan().everything().contains(original)) {
      return true;
    }
    var last = it.plan().last(at.zones());
    return it.successors().isEmpty()
        && last.isPresent()
        && original.toLocalDate().isAfter(last.get().original().toLocalDate());
  }

  private static Occurrence occurrence(Versioned<MeetingSeries> it, Meeting now) {
    var of = requireNonNull(now.occurrence());
    return new Occurrence(of.series(), of.root(), of.original(), it.version());
  }

  private static MeetingId id(Versioned<MeetingSeries> it, Planned one) {
    return it.state().id().occurrence(one.original());
  }

  private static Occurring occurring(Versioned<MeetingSeries> of, Planned one) {
    var it = of.state();
    return new Occurring(
        new Occurrence(it.id(), it.lineage().root(), one.original(), of.version()),
        it.version(),
        it.audience(),
        subject(it.subject(), one),
        one.slot(),
        it.organiser(),
        Status.SCHEDULED);
  }

  private static Subject subject(Subject all, Planned one) {
    return new Subject(
        one.title() == null ? all.title() : one.title(),
        all.agenda(),
        one.place() == null ? all.place() : one.place(),
        all.accessLevel());
  }

  /** A change meanwhile may have been carried out before us, and what we wrote was older. */
  private Mono<Void> unchanged(Versioned<MeetingSeries> before) {
    return series
        .get(before.state().id())
        .filter(now -> now.version() == before.version())
        .switchIfEmpty(Mono.error(ChangedMeanwhile::new))
        .then();
  }

  /** What we wrote is no longer what is. */
  private static final class ChangedMeanwhile extends RuntimeException {
    ChangedMeanwhile() {
      super("changed meanwhile", null, false, false);
    }
  }
}
