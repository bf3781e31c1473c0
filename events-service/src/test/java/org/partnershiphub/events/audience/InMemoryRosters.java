package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershiphub.events.Pace;
import org.partnershiphub.events.audience.Audience.Source;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rosters in memory; people are read one by one, while others change them. */
public final class InMemoryRosters implements Rosters {

  private record Row<T>(T value, long number) {}

  private final Map<GroupId, Row<GroupCard>> groups = new ConcurrentHashMap<>();
  private final Map<CohortId, Row<CohortCard>> cohorts = new ConcurrentHashMap<>();
  private final Map<Place, Row<Optional<Part>>> places = new ConcurrentHashMap<>();
  private final Pace pace;

  public InMemoryRosters() {
    this(Pace.AT_ONCE);
  }

  public InMemoryRosters(Pace pace) {
    this.pace = pace;
  }

  private static <K, T> void put(Map<K, Row<T>> rows, K key, T value, long number) {
    rows.merge(key, new Row<>(value, number), (a, b) -> a.number() >= b.number() ? a : b);
  }

  @Override
  public Mono<Void> note(GroupCard group, long number) {
    return pace.step(
            () -> {
              put(groups, group.group(), group, number);
              return 0;
            })
        .then();
  }

  @Override
  public Mono<Void> noteClosed(GroupId group, long number) {
    return Mono.defer(
        () -> {
          var known = groups.get(group);
          var lifecycle = known == null ? Lifecycle.STANDING : known.value().lifecycle();
          var confidential = known != null && known.value().confidential();
          var category = known == null ? "" : known.value().category();
          return note(new GroupCard(group, lifecycle, confidential, true, category), number);
        });
  }

  @Override
  public Mono<Void> note(CohortCard cohort, long number) {
    return pace.step(
            () -> {
              put(cohorts, cohort.cohort(), cohort, number);
              return 0;
            })
        .then();
  }

  @Override
  public Mono<Void> taken(Place place, Part part, long number) {
    return note(place, Optional.of(part), number);
  }

  @Override
  public Mono<Void> left(Place place, long number) {
    return note(place, Optional.empty(), number);
  }

  private Mono<Void> note(Place place, Optional<Part> part, long number) {
    return pace.step(
            () -> {
              put(places, place, part, number);
              return 0;
            })
        .then();
  }

  @Override
  public Flux<Representative> representatives(List<Source> sources) {
    return Flux.defer(
        () ->
            Flux.fromStream(holding(sources).flatMap(it -> speaking(it.getKey(), it.getValue()))));
  }

  /** The places that are held in these sources. */
  private Stream<Map.Entry<Place, Part>> holding(List<Source> sources) {
    var names = sources.stream().map(Source::name).toList();
    return places.entrySet().stream()
        .filter(it -> names.contains(it.getKey().source()))
        .flatMap(it -> it.getValue().value().stream().map(part -> Map.entry(it.getKey(), part)));
  }

  @Override
  public Flux<Representative> representing(PersonId person) {
    return Flux.defer(
        () ->
            Flux.fromStream(
                places.entrySet().stream()
                    .filter(it -> it.getKey().person().equals(person))
                    .flatMap(
                        it ->
                            it.getValue().value().stream()
                                .flatMap(part -> speaking(it.getKey(), part)))));
  }

  private static Stream<Representative> speaking(Place place, Part part) {
    return Stream.ofNullable(part.jurisdiction())
        .map(it -> new Representative(place.group(), it, place.person(), part.capacity()));
  }

  @Override
  public Mono<Map<GroupId, GroupCard>> groups(Collection<GroupId> wanted) {
    return pace.step(() -> known(wanted));
  }

  private Map<GroupId, GroupCard> known(Collection<GroupId> wanted) {
    return groups.values().stream()
        .map(Row::value)
        .filter(it -> wanted.contains(it.group()))
        .collect(Collectors.toMap(GroupCard::group, it -> it));
  }

  @Override
  public Mono<Set<CohortId>> cohorts(Collection<CohortId> wanted) {
    return pace.step(
        () -> wanted.stream().filter(cohorts::containsKey).collect(Collectors.toSet()));
  }

  @Override
  public Mono<List<Source>> sources(Addressees it, LocalDate day) {
    return pace.step(
        () ->
            Audience.sources(
                it, known(it.groups()), cohorts.values().stream().map(Row::value).toList(), day));
  }

  @Override
  public Flux<Held> held(List<Source> sources) {
    return pace.step(() -> next(sources, ""))
        .expand(
            it ->
                it.isEmpty()
                    ? Flux.empty()
                    : pace.step(() -> next(sources, it.getFirst().person().value())))
        .flatMapIterable(it -> it);
  }

  /** What the next person holds. */
  private List<Held> next(List<Source> sources, String after) {
    return holding(sources)
        .map(it -> it.getKey().person())
        .filter(it -> it.value().compareTo(after) > 0)
        .min(PersonId::compareTo)
        .map(it -> theirs(sources, it))
        .orElse(List.of());
  }

  private List<Held> theirs(List<Source> sources, PersonId person) {
    var byName = sources.stream().collect(Collectors.toMap(Source::name, it -> it));
    return holding(sources)
        .filter(it -> it.getKey().person().equals(person))
        .map(it -> new Held(person, byName.get(it.getKey().source()), it.getValue()))
        .toList();
  }

  @Override
  public Flux<Held> held(List<Source> sources, PersonId person) {
    return pace.step(() -> theirs(sources, person)).flatMapIterable(it -> it);
  }
}
