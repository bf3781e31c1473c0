package org.partnershiphub.membership.directory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.registry.PersonId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds who works somewhere now. The store narrows by what it has an index for; what it cannot know
 * (which of two affiliations, which group) is looked at a chunk at a time, so that neither a common
 * beginning of a name nor a filter that narrows little reads all.
 */
@Component
public class Directory {

  private static final int AT_FIRST = 51;

  private final Sources sources;
  private final Fitting fitting;
  private final GroupPlaces places;

  Directory(People people, GroupPlaces places) {
    this.places = places;
    sources = new Sources(people, places);
    fitting = new Fitting(places);
  }

  /**
   * In the order of their ids.
   *
   * @param among the only people that may be found; absent when all may
   * @param most more are not looked for
   */
  public Mono<List<Entry>> find(
      Selection selection, @Nullable Set<PersonId> among, @Nullable PersonId after, int most) {
    return chunks(selection, among, after, Math.max(most, AT_FIRST))
        .concatMapIterable(it -> it)
        .take(most)
        .collectList()
        .flatMap(this::withGroups);
  }

  /** All of them, with memory for a few at a time. */
  public Flux<Entry> all(Selection selection) {
    return chunks(selection, null, null, Source.MOST_AT_ONCE)
        .concatMap(this::withGroups, 0)
        .concatMapIterable(it -> it);
  }

  private Flux<List<Person>> chunks(
      Selection selection, @Nullable Set<PersonId> among, @Nullable PersonId after, int first) {
    return sources
        .of(selection, among)
        .flatMapMany(source -> source.all(after, first))
        .concatMap(some -> fitting.among(selection, some.people()), 0);
  }

  private Mono<List<Entry>> withGroups(List<Person> some) {
    if (some.isEmpty()) {
      return Mono.just(List.of());
    }
    return places
        .groupsOf(some.stream().map(Person::id).toList())
        .map(
            groups ->
                some.stream()
                    .map(it -> new Entry(it, groups.getOrDefault(it.id(), List.of())))
                    .toList());
  }
}
