package org.partnershiphub.membership.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Person;
import reactor.core.publisher.Mono;

/** Looks at people for what no index of theirs tells. */
final class Fitting {

  private final GroupPlaces places;

  Fitting(GroupPlaces places) {
    this.places = places;
  }

  Mono<List<Person>> among(Selection selection, List<Person> some) {
    return inGroup(selection.group(), some.stream().filter(selection.work()::isMetBy).toList());
  }

  private Mono<List<Person>> inGroup(@Nullable String group, List<Person> some) {
    return group == null || some.isEmpty()
        ? Mono.just(some)
        : places
            .groupsOf(some.stream().map(Person::id).toList())
            .map(
                groups ->
                    some.stream()
                        .filter(it -> groups.getOrDefault(it.id(), List.of()).contains(group))
                        .toList());
  }
}
