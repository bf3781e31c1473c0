package org.partnershiphub.community.groups;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Applicants.Request;
import org.partnershiphub.community.groups.GroupProblem.PersonUnknown;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Fills and vacates seats. */
@Component
public class Seating {

  private final Groups groups;
  private final Scenes scenes;
  private final Applicants applicants;
  private final Standing standing;

  public Seating(Groups groups, Scenes scenes, Applicants applicants, Standing standing) {
    this.groups = groups;
    this.scenes = scenes;
    this.applicants = applicants;
    this.standing = standing;
  }

  /** Seats somebody, if the rules let them in. */
  public Mono<Versioned<Group>> fill(
      GroupId id, Request request, @Nullable SeatId replaced, Expected expected) {
    return seat(id, request, expected, (group, look) -> group.fill(look.who, replaced, look.scene));
  }

  /**
   * Seats whom a jurisdiction designated.
   *
   * @param predecessor whose seat in this capacity they take, when that person has it
   */
  public Mono<Versioned<Group>> admit(GroupId id, Request request, @Nullable PersonId predecessor) {
    return seat(
        id, request, Expected.ANY, (group, look) -> group.admit(look.who, predecessor, look.scene));
  }

  private Mono<Versioned<Group>> seat(
      GroupId id,
      Request request,
      Expected expected,
      BiFunction<Group, Look, Change<Group>> decision) {
    return groups
        .all()
        .get(id)
        .flatMap(found -> look(found.state(), request))
        .flatMap(look -> groups.all().change(id, expected, it -> decision.apply(it, look)))
        .flatMap(filled -> stillHolds(filled, request));
  }

  /** The places of somebody who turned out to be another pass to that one, or end. */
  public Mono<Void> merge(GroupId id, PersonId merged, PersonId survivor) {
    return scene(id)
        .flatMap(scene -> groups.all().change(id, it -> it.merge(merged, survivor, scene)))
        .then(standing.settle(id));
  }

  public Mono<Versioned<Group>> vacate(GroupId id, SeatId seat, Expected expected) {
    return scene(id)
        .flatMap(
            scene ->
                groups
                    .all()
                    .change(id, expected, it -> it.vacate(seat, VacancyReason.RESIGNED, scene)))
        .flatMap(vacated -> standing.settle(id).thenReturn(vacated));
  }

  /** Vacates all seats of a group that this is true of; when there is none, nothing happens. */
  public Mono<Void> vacate(GroupId id, Predicate<Seat> which, VacancyReason reason) {
    return scene(id)
        .flatMap(scene -> groups.all().change(id, it -> it.vacate(which, reason, scene)))
        .then(standing.settle(id));
  }

  private Mono<Scene> scene(GroupId id) {
    return groups.all().get(id).flatMap(found -> scenes.of(found.state()));
  }

  private Mono<Look> look(Group group, Request request) {
    return scenes
        .of(group)
        .flatMap(
            scene ->
                applicants
                    .find(request, group.rules().bases(), scene.now())
                    .map(who -> new Look(who, scene)));
  }

  /**
   * Looks again after the write: somebody may have departed, or left the group on which this seat
   * rests, between the look and the write, and whoever noticed that could not see this seat yet.
   * Who is unknown all of a sudden turned out to be another.
   */
  private Mono<Versioned<Group>> stillHolds(Versioned<Group> filled, Request request) {
    var group = filled.state();
    return look(group, request)
        .map(now -> Optional.ofNullable(Losses.of(group, now.who, now.scene.now())))
        .onErrorReturn(PersonUnknown.class, Optional.of(VacancyReason.LOST_ELIGIBILITY))
        .flatMap(
            lost ->
                lost.map(why -> vacate(group.id(), it -> it.person().equals(request.person()), why))
                    .orElseGet(() -> standing.settle(group.id())))
        .then(groups.all().get(group.id()));
  }

  /** What was seen before the decision. */
  private record Look(Applicant who, Scene scene) {}
}
