package org.partnershiphub.membership.places;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.access.SharedGroups;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.web.Window;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers access who is in a group together. */
@Component
class SharingGroups implements SharedGroups {

  private final Places places;

  SharingGroups(Places places) {
    this.places = places;
  }

  @Override
  public Mono<Set<PersonId>> sharingWith(PersonId person) {
    return places
        .of(List.of(person))
        .filter(Place::isHeld)
        .map(it -> it.key().group())
        .distinct()
        .concatMap(group -> peopleIn(group, null))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Flux<PersonId> peopleIn(GroupId group, @Nullable String after) {
    return places
        .peopleIn(group, new Window(Window.MOST, after))
        .flatMapMany(
            rows ->
                rows.size() <= Window.MOST
                    ? Flux.fromIterable(rows)
                    : Flux.fromIterable(rows.subList(0, Window.MOST))
                        .concatWith(peopleIn(group, rows.get(Window.MOST - 1).value())));
  }
}
