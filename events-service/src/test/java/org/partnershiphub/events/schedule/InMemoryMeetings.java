package org.partnershiphub.events.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.events.Pace;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.testing.InMemoryAggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Meetings in memory. */
public final class InMemoryMeetings implements Meetings {

  private final InMemoryAggregates<MeetingId, Meeting> aggregates =
      new InMemoryAggregates<>(MeetingProblem.NotFound::new);
  private final Pace pace;

  public InMemoryMeetings() {
    this(Pace.AT_ONCE);
  }

  public InMemoryMeetings(Pace pace) {
    this.pace = pace;
  }

  public List<Fact> told() {
    return aggregates.told();
  }

  private Mono<Void> pause() {
    return pace.step(() -> 0).then();
  }

  @Override
  public Flux<Meeting> upcoming(Concern concern, Instant now) {
    return pause()
        .thenMany(
            aggregates.matching(
                it ->
                    concern.touches(it.audience(), it.subject().confidential())
                        && it.upcoming(now)
                        && it.occurrence() == null))
        .map(Versioned::state);
  }

  @Override
  public Flux<Versioned<Meeting>> occurrences(SeriesId series, Instant now) {
    return aggregates
        .matching(it -> it.invitedBy().equals(series.subject()) && it.upcoming(now))
        .sort(Comparator.comparing(it -> it.state().slot().startsAt()));
  }

  @Override
  public Flux<MeetingId> single(Instant now) {
    return aggregates
        .matching(it -> it.occurrence() == null && it.upcoming(now))
        .map(it -> it.state().id());
  }

  @Override
  public Flux<Versioned<Meeting>> list(MeetingSearch search) {
    return aggregates
        .matching(it -> matches(it, search))
        .sort(Comparator.comparing(it -> it.state().slot().startsAt()))
        .take(search.limit());
  }

  private static boolean matches(Meeting it, MeetingSearch search) {
    return it.status() != Status.REPLACED
        && (search.group() == null || it.groups().contains(search.group()));
  }

  @Override
  public Mono<Versioned<Meeting>> find(MeetingId id) {
    return pause().then(aggregates.find(id));
  }

  @Override
  public Mono<Versioned<Meeting>> get(MeetingId id) {
    return pause().then(aggregates.get(id));
  }

  @Override
  public Flux<Versioned<Meeting>> findAll(Collection<MeetingId> ids) {
    return aggregates.findAll(ids);
  }

  @Override
  public Mono<Versioned<Meeting>> change(
      MeetingId id, Expected expected, Function<Meeting, Change<Meeting>> decision) {
    return aggregates.change(id, expected, decision);
  }

  @Override
  public Mono<Versioned<Meeting>> create(MeetingId id, Change<Meeting> first) {
    return aggregates.create(id, first);
  }

  @Override
  public Mono<Versioned<Meeting>> upsert(
      MeetingId id, Meeting blank, Function<Meeting, Change<Meeting>> decision) {
    return aggregates.upsert(id, blank, decision);
  }

  @Override
  public Mono<List<MeetingId>> createAll(Collection<Draft<MeetingId, Meeting>> drafts) {
    return aggregates.createAll(drafts);
  }
}
