package org.partnershiphub.community.groups;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Applicants.Request;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.GroupId;
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
    return groups
        .all()
        .get(id)
        .flatMap(
            found ->
                scenes
                    .of(found.state())
                    .flatMap(
                        scene ->
                            applicant(found, request, scene)
                                .flatMap(
                                    applicant ->
                                        groups
                                            .all()
                                            .change(
                                                id,
                                                expected,
                                                it -> it.fill(applicant, replaced, scene)))))
        .flatMap(filled -> stillHolds(filled, request));
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

  private Mono<Applicant> applicant(Versioned<Group> group, Request request, Scene scene) {
    return applicants.find(request, group.state().rules().bases(), scene.now());
  }

  /**
   * Looks again after the write: somebody may have departed, or left the group on which this seat
   * rests, between the look and the write, and whoever noticed that could not see this seat yet.
   */
  private Mono<Versioned<Group>> stillHolds(Versioned<Group> filled, Request request) {
    var group = filled.state();
    return scenes
        .of(group)
        .flatMap(scene -> applicant(filled, request, scene))
        .flatMap(
            now -> {
              var lost = Losses.of(group, now);
              return lost == null
                  ? standing.settle(group.id())
                  : vacate(group.id(), seat -> seat.person().equals(request.person()), lost);
            })
        .then(groups.all().get(group.id()));
  }
}
