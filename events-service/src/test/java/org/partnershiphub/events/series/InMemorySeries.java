package org.partnershiphub.events.series;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.events.audience.Concern;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.testing.InMemoryAggregates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Series in memory. */
public final class InMemorySeries implements AllSeries {

  private final InMemoryAggregates<SeriesId, MeetingSeries> aggregates =
      new InMemoryAggregates<>(SeriesProblem.NotFound::new);

  public List<Fact> told() {
    return aggregates.told();
  }

  @Override
  public Flux<MeetingSeries> of(Concern concern) {
    return aggregates
        .matching(it -> concern.touches(it.audience(), it.subject().confidential()))
        .map(Versioned::state);
  }

  @Override
  public Flux<Versioned<MeetingSeries>> list(Search search) {
    return sorted(aggregates.matching(it -> matches(it, search))).take(search.limit());
  }

  private static boolean matches(MeetingSeries it, Search search) {
    var readable =
        search.among() == null
            || search.among().contains(it.id())
            || (search.orOpen() && it.subject().accessLevel() == AccessLevel.OPEN);
    return readable
        && (search.group() == null || it.groups().contains(search.group()))
        && (search.after() == null || it.id().value().compareTo(search.after().value()) > 0);
  }

  @Override
  public Flux<SeriesId> going() {
    return sorted(aggregates.matching(it -> it.due() != null)).map(it -> it.state().id());
  }

  private static Flux<Versioned<MeetingSeries>> sorted(Flux<Versioned<MeetingSeries>> some) {
    return some.sort(Comparator.comparing(it -> it.state().id().value()));
  }

  @Override
  public Flux<SeriesId> due(Instant now, int most) {
    return aggregates
        .matching(it -> it.due() != null && !it.due().isAfter(now))
        .map(it -> it.state().id())
        .take(most);
  }

  @Override
  public Mono<Versioned<MeetingSeries>> find(SeriesId id) {
    return aggregates.find(id);
  }

  @Override
  public Mono<Versioned<MeetingSeries>> get(SeriesId id) {
    return aggregates.get(id);
  }

  @Override
  public Flux<Versioned<MeetingSeries>> findAll(Collection<SeriesId> ids) {
    return aggregates.findAll(ids);
  }

  @Override
  public Mono<Versioned<MeetingSeries>> change(
      SeriesId id, Expected expected, Function<MeetingSeries, Change<MeetingSeries>> decision) {
    return aggregates.change(id, expected, decision);
  }

  @Override
  public Mono<Versioned<MeetingSeries>> create(SeriesId id, Change<MeetingSeries> first) {
    return aggregates.create(id, first);
  }

  @Override
  public Mono<Versioned<MeetingSeries>> upsert(
      SeriesId id, MeetingSeries blank, Function<MeetingSeries, Change<MeetingSeries>> decision) {
    return aggregates.upsert(id, blank, decision);
  }

  @Override
  public Mono<List<SeriesId>> createAll(Collection<Draft<SeriesId, MeetingSeries>> drafts) {
    return aggregates.createAll(drafts);
  }
}
