package org.partnershiphub.community.groups.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Access;
import org.partnershiphub.community.groups.Applicants.Request;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.GroupProblem.NoSuchSeat;
import org.partnershiphub.community.groups.SeatId;
import org.partnershiphub.community.groups.Seating;
import org.partnershiphub.community.groups.web.Views.SeatView;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/groups/{id}/seats")
class SeatController {

  private final Seating seating;
  private final GroupReading reading;
  private final Access access;

  SeatController(Seating seating, GroupReading reading, Access access) {
    this.seating = seating;
    this.reading = reading;
    this.access = access;
  }

  @PostMapping
  Mono<ResponseEntity<SeatView>> fill(
      Actor actor, @PathVariable GroupId id, Expected expected, @Valid @RequestBody Wanted seat) {
    return Access.mustRunGroups(actor)
        .then(Mono.defer(() -> seating.fill(id, seat.request(), seat.replaces(), expected)))
        .map(filled -> answer(id, filled, seat.person()));
  }

  @GetMapping("/{seat}")
  Mono<ResponseEntity<SeatView>> get(
      Actor actor, @PathVariable GroupId id, @PathVariable SeatId seat) {
    return reading
        .get(id)
        .flatMap(
            found ->
                access
                    .mustSeePeople(actor, found.state())
                    .thenReturn(found.map(group -> SeatView.of(group.seat(seat)))))
        .map(Etags::ok);
  }

  @DeleteMapping("/{seat}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> vacate(
      Actor actor, @PathVariable GroupId id, @PathVariable SeatId seat, Expected expected) {
    return reading
        .get(id)
        .flatMap(found -> mustVacate(actor, found.state(), seat))
        .then(Mono.defer(() -> seating.vacate(id, seat, expected)))
        .then();
  }

  private static Mono<Void> mustVacate(Actor actor, Group group, SeatId seat) {
    return group.seats().filled().stream()
        .filter(it -> it.id().equals(seat))
        .findFirst()
        .map(it -> Access.mustVacate(actor, it))
        .orElseGet(() -> Access.mustRunGroups(actor));
  }

  private static ResponseEntity<SeatView> answer(
      GroupId id, Versioned<Group> filled, PersonId person) {
    var view =
        filled.map(
            group ->
                group
                    .seats()
                    .of(person)
                    .map(SeatView::of)
                    .orElseThrow(() -> new NoSuchSeat(new SeatId(id + ":0"))));
    return Etags.created(URI.create("/api/groups/" + id + "/seats/" + view.state().id()), view);
  }

  /**
   * A seat that is asked for.
   *
   * @param replaces the seat that is given up for it
   */
  record Wanted(
      @NotNull PersonId person,
      @Nullable JurisdictionId jurisdiction,
      @NotNull Capacity capacity,
      @Nullable SeatId replaces) {

    Request request() {
      return new Request(person, jurisdiction, capacity);
    }
  }
}
