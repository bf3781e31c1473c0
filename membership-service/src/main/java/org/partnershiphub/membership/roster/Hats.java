package org.partnershiphub.membership.roster;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.places.Place;
import org.partnershiphub.membership.places.Places;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One person, many hats: who of a jurisdiction is in how many bodies. */
@Component
public class Hats {

  private final Jurisdictions jurisdictions;
  private final People people;
  private final Places places;

  Hats(Jurisdictions jurisdictions, People people, Places places) {
    this.jurisdictions = jurisdictions;
    this.people = people;
    this.places = places;
  }

  /** Somebody and the bodies that the person is in. */
  public record Wearer(PersonId person, String name, int count, List<GroupId> groups) {

    static Wearer of(Person it, List<Place> held) {
      var groups =
          held.stream()
              .map(Place::group)
              .distinct()
              .sorted(Comparator.comparing(GroupId::value))
              .toList();
      return new Wearer(it.id(), it.name(), groups.size(), groups);
    }
  }

  /** Everybody who works there, those with the most bodies first. */
  public Mono<List<Wearer>> of(JurisdictionId id) {
    return jurisdictions
        .get(id)
        .thenMany(people.workingFor(Employer.of(id).organisation()))
        .map(Versioned::state)
        .collectList()
        .flatMap(all -> held(all).map(held -> sorted(all, held)));
  }

  private Mono<Map<PersonId, List<Place>>> held(List<Person> all) {
    return places
        .of(all.stream().map(Person::id).toList())
        .filter(Place::isHeld)
        .collectList()
        .map(some -> some.stream().collect(groupingBy(Place::person)));
  }

  private static List<Wearer> sorted(List<Person> all, Map<PersonId, List<Place>> held) {
    return all.stream()
        .map(it -> Wearer.of(it, held.getOrDefault(it.id(), List.of())))
        .sorted(
            Comparator.comparingInt(Wearer::count)
                .reversed()
                .thenComparing(it -> it.person().value()))
        .toList();
  }
}
