package org.partnershiphub.membership.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.places.Place;
import org.partnershiphub.membership.places.Places;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.web.Window;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers the directory from the places that community-service told of. */
@Component
class KeptPlaces implements GroupPlaces {

  private final Places places;

  KeptPlaces(Places places) {
    this.places = places;
  }

  @Override
  public Mono<List<PersonId>> peopleIn(String group, @Nullable PersonId after, int most) {
    var window = new Window(most - 1, after == null ? null : after.value());
    return Mono.defer(() -> places.peopleIn(new GroupId(group), window));
  }

  @Override
  public Mono<Map<PersonId, List<String>>> groupsOf(Collection<PersonId> people) {
    return places
        .of(people)
        .filter(Place::isHeld)
        .collect(
            Collectors.groupingBy(
                it -> it.key().person(),
                Collectors.mapping(
                    it -> it.key().group().value(),
                    Collectors.collectingAndThen(
                        Collectors.toSet(), groups -> groups.stream().sorted().toList()))));
  }
}
