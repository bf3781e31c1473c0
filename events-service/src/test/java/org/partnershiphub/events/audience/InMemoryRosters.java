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
          return note(new GroupCard(group, lifecycle, confidential, true), number);
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
  public Flux<Representative> representatives(Audience audience) {
    return Flux.defer(
        () ->
            Flux.fromStream(
                places.entrySet().stream()
                    .filter(it -> audience.names().contains(it.getKey().source()))
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
  public Mono<Audience> audience(List<GroupId> wanted, LocalDate day) {
    return pace.step(
        () ->
            Audience.of(
                wanted, known(wanted), cohorts.values().stream().map(Row::value).toList(), day));
  }

  @Override
  public Flux<Attendant> people(Audience audience) {
    return pace.step(() -> next(audience, "").orElse(null))
        .expand(it -> pace.step(() -> next(audience, it.person().value()).orElse(null)));
  }

  private Optional<Attendant> next(Audience audience, String after) {
    return places.entrySet().stream()
        .filter(
            it ->
                it.getValue().value().isPresent()
                    && audience.names().contains(it.getKey().source()))
        .map(it -> it.getKey().person())
        .filter(it -> it.value().compareTo(after) > 0)
        .min(PersonId::compareTo)
        .map(it -> new Attendant(it, audience.via(held(it))));
  }

  @Override
  public Mono<List<GroupId>> via(Audience audience, PersonId person) {
    return pace.step(() -> audience.via(held(person)));
  }

  private Set<String> held(PersonId person) {
    return places.entrySet().stream()
        .filter(it -> it.getValue().value().isPresent() && it.getKey().person().equals(person))
        .map(it -> it.getKey().source())
        .collect(Collectors.toSet());
  }
}
