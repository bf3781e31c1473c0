package org.partnershiphub.membership.roster.web;

import java.util.List;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.places.Place;
import org.partnershiphub.membership.places.Places;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.roster.Hats;
import org.partnershiphub.membership.roster.PlaceView;
import org.partnershiphub.membership.roster.Roster;
import org.partnershiphub.membership.roster.Rosters;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api")
class RosterController {

  private final Rosters rosters;
  private final Hats hats;
  private final People people;
  private final Places places;

  RosterController(Rosters rosters, Hats hats, People people, Places places) {
    this.rosters = rosters;
    this.hats = hats;
    this.people = people;
    this.places = places;
  }

  /** Where a person is, and was; {@code groups} counts the bodies of today. */
  record View(PersonId person, long groups, List<PlaceView> places) {

    static View of(PersonId person, List<Place> all) {
      return new View(
          person,
          all.stream().filter(Place::isHeld).map(Place::group).distinct().count(),
          all.stream().map(PlaceView::of).toList());
    }
  }

  @GetMapping("/people/{id}/places")
  Mono<View> places(@PathVariable PersonId id) {
    return people
        .get(id)
        .thenMany(places.of(List.of(id)))
        .sort((some, other) -> some.key().name().compareTo(other.key().name()))
        .collectList()
        .map(all -> View.of(id, all));
  }

  @GetMapping("/jurisdictions/{id}/hats")
  Mono<Page<Hats.Wearer>> hats(@PathVariable JurisdictionId id, Window window) {
    return hats.of(id).map(all -> Page.of(rest(all, window), window, it -> it.person().value()));
  }

  private static List<Hats.Wearer> rest(List<Hats.Wearer> all, Window window) {
    var after = window.after();
    return all.stream()
        .dropWhile(it -> after != null && !it.person().value().equals(after))
        .skip(after == null ? 0 : 1)
        .limit(window.limit() + 1L)
        .toList();
  }

  @GetMapping("/jurisdictions/{id}/roster")
  Mono<Roster> roster(Actor actor, @PathVariable JurisdictionId id) {
    return rosters.read(actor, id);
  }
}
