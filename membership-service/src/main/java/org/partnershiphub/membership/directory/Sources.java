package org.partnershiphub.membership.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Wanted;
import org.partnershiphub.membership.registry.PersonId;
import reactor.core.publisher.Mono;

/** Where to look for people, so that few are read for each that is found. */
final class Sources {

  /** So few who are called so are read sooner than all the people of a group. */
  private static final int FEW = 200;

  private static final Comparator<PersonId> BY_ID = Comparator.comparing(PersonId::value);

  private final People people;
  private final GroupPlaces places;

  Sources(People people, GroupPlaces places) {
    this.people = people;
    this.places = places;
  }

  Mono<Source> of(Selection selection, @Nullable Set<PersonId> among) {
    if (among != null) {
      return Mono.just(listed(selection.work(), among.stream().sorted(BY_ID).toList()));
    }
    var group = selection.group();
    if (group == null) {
      return Mono.just(stored(selection.work()));
    }
    return isRare(selection.work())
        .map(rare -> rare ? stored(selection.work()) : ofGroup(group, selection.work()));
  }

  private Mono<Boolean> isRare(Wanted wanted) {
    return wanted.isEverybody()
        ? Mono.just(false)
        : people.idsFitting(wanted, FEW + 1).count().map(found -> found <= FEW);
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

  private Source ofGroup(String group, Wanted wanted) {
    return (after, most) ->
        places.peopleIn(group, after, most).flatMap(ids -> fitting(wanted, ids, most));
  }

  private Source listed(Wanted wanted, List<PersonId> sorted) {
    return (after, most) ->
        fitting(
            wanted,
            sorted.stream()
                .filter(it -> after == null || BY_ID.compare(it, after) > 0)
                .limit(most)
                .toList(),
            most);
  }

  private Mono<Source.Some> fitting(Wanted wanted, List<PersonId> ids, int most) {
    return people
        .fittingAmong(wanted, ids)
        .map(found -> new Source.Some(found, ids.size() < most ? null : ids.getLast(), most));
  }
}
