package org.partnershiphub.community.groups.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Access;
import org.partnershiphub.community.groups.CurrentCohort;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.Groups;
import org.partnershiphub.community.groups.Participation;
import org.partnershiphub.community.groups.Participations;
import org.partnershiphub.community.groups.RosterPlace;
import org.partnershiphub.community.groups.Scenes;
import org.partnershiphub.community.groups.web.Views.CompositionView;
import org.partnershiphub.community.groups.web.Views.Detail;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Place;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads groups for whoever asks, as far as they may see them. */
@Component
class GroupReading {

  private final Groups groups;
  private final Participations participations;
  private final CurrentCohort cohorts;
  private final Scenes scenes;
  private final Access access;

  GroupReading(
      Groups groups,
      Participations participations,
      CurrentCohort cohorts,
      Scenes scenes,
      Access access) {
    this.groups = groups;
    this.participations = participations;
    this.cohorts = cohorts;
    this.scenes = scenes;
    this.access = access;
  }

  Mono<Versioned<Group>> get(GroupId id) {
    return groups.all().get(id);
  }

  Mono<Page<Group>> page(Window window) {
    return groups
        .page(window.after(), window.limit() + 1)
        .map(Versioned::state)
        .collectList()
        .map(found -> Page.of(found, window, group -> group.id().value()));
  }

  /** The groups in which a person has a place, confidential ones only for whoever may see it. */
  Mono<List<Group>> of(Actor actor, PersonId person) {
    var joined = participations.of(person).map(Participation::group).concatMap(groups.all()::find);
    return Flux.concat(groups.seating(person), joined.map(Versioned::state))
        .distinct(Group::id)
        .filterWhen(
            group -> actor.is(person.value()) ? Mono.just(true) : access.seesPeople(actor, group))
        .sort(Comparator.comparing(Group::id))
        .collectList();
  }

  Mono<Versioned<Detail>> detail(Actor actor, Versioned<Group> found) {
    var group = found.state();
    return Mono.zip(scenes.of(group), access.seesPeople(actor, group))
        .flatMap(
            both ->
                group.isOpen()
                    ? participations
                        .count(group.id())
                        .map(count -> Detail.of(group, both.getT1(), both.getT2(), count))
                    : Mono.just(Detail.of(group, both.getT1(), both.getT2(), null)))
        .map(view -> new Versioned<>(view, found.version()));
  }

  Mono<CompositionView> composition(GroupId id, @Nullable LocalDate asOf) {
    return get(id)
        .map(Versioned::state)
        .flatMap(
            group ->
                scenes
                    .of(group)
                    .map(scene -> asOf == null ? scene : scene.on(asOf))
                    .map(scene -> CompositionView.of(group, scene)));
  }

  Mono<Page<Place>> roster(Actor actor, GroupId id, Window window) {
    return get(id)
        .map(Versioned::state)
        .flatMap(
            group ->
                access
                    .mustSeePeople(actor, group)
                    .then(Mono.defer(() -> places(group, window)))
                    .map(found -> Page.of(found, window, place -> place.person().value())));
  }

  private Mono<List<Place>> places(Group group, Window window) {
    if (group.isOpen()) {
      return participations
          .of(group.id(), window.after(), window.limit() + 1)
          .<Place>map(
              it ->
                  new RosterPlace(it.person(), it.jurisdiction(), Capacity.PARTICIPANT, it.from()))
          .collectList();
    }
    var current = group.cohorts().current();
    var all =
        current == null
            ? Mono.just(List.<Place>copyOf(group.seats().filled()))
            : cohorts.places(current);
    return all.map(places -> part(places, window));
  }

  private static List<Place> part(List<Place> places, Window window) {
    return places.stream()
        .sorted(Comparator.comparing(Place::person))
        .filter(
            place -> window.after() == null || place.person().value().compareTo(window.after()) > 0)
        .limit(window.limit() + 1L)
        .toList();
  }
}
