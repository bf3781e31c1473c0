package org.partnershiphub.membership.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.Wanted;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Versioned;
import reactor.core.publisher.Mono;

/** Where to look for people, so that few are read for each that is found. */
final class Sources {

  /** The people of so small a group are read sooner than everybody who has such a name. */
  private static final int SMALL_GROUP = 500;

  private static final Comparator<PersonId> BY_ID = Comparator.comparing(PersonId::value);

  private final People people;
  private final GroupPlaces places;

  Sources(People people, GroupPlaces places) {
    this.people = people;
    this.places = places;
  }

  Mono<Source> of(Selection selection, @Nullable Set<PersonId> among) {
    if (among != null) {
      return Mono.just(listed(among.stream().sorted(BY_ID).toList()));
    }
    var group = selection.group();
    if (group == null) {
      return Mono.just(stored(selection.work()));
    }
    if (selection.work().text() == null && selection.work().employers() == null) {
      return Mono.just(ofGroup(group));
    }
    return places
        .peopleIn(group, null, SMALL_GROUP + 1)
        .map(some -> some.size() > SMALL_GROUP ? stored(selection.work()) : ofGroup(group));
  }

  private Source stored(Wanted wanted) {
    return (after, most) ->
        people
            .fitting(wanted, after, most)
            .map(
                found ->
                    new Source.Some(
                        found, found.size() < most ? null : found.getLast().id(), most));
  }

  private Source ofGroup(String group) {
    return (after, most) -> places.peopleIn(group, after, most).flatMap(ids -> loaded(ids, most));
  }

  private Source listed(List<PersonId> sorted) {
    return (after, most) ->
        loaded(
            sorted.stream()
                .filter(it -> after == null || BY_ID.compare(it, after) > 0)
                .limit(most)
                .toList(),
            most);
  }

  private Mono<Source.Some> loaded(List<PersonId> ids, int most) {
    return people
        .findAll(ids)
        .map(Versioned::state)
        .sort(Comparator.comparing(Person::id, BY_ID))
        .collectList()
        .map(found -> new Source.Some(found, ids.size() < most ? null : ids.getLast(), most));
  }
}
