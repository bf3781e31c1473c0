package org.partnershiphub.community.cohorts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.cohorts.Rollovers;
import org.partnershiphub.community.cohorts.Rollovers.Outcome;
import org.partnershiphub.community.groups.Access;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/cohorts/{id}")
class RolloverController {

  private final Rollovers rollovers;
  private final CohortReading reading;

  RolloverController(Rollovers rollovers, CohortReading reading) {
    this.rollovers = rollovers;
    this.reading = reading;
  }

  @PostMapping("/rollover")
  Mono<View> rollOver(
      Actor actor,
      @PathVariable CohortId id,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody(required = false) @Nullable Target target) {
    var to = target == null ? null : target.to();
    return Access.mustRunGroups(actor)
        .then(Mono.defer(() -> dryRun ? rollovers.preview(id, to) : rollovers.commit(id, to)))
        .map(View::of);
  }

  /** Makes a group's first cohort the current one; later ones become so by a rollover. */
  @PostMapping("/opening")
  Mono<ResponseEntity<CohortView>> open(Actor actor, @PathVariable CohortId id) {
    return Access.mustRunGroups(actor)
        .then(Mono.defer(() -> rollovers.begin(id)))
        .then(Mono.defer(() -> reading.get(id)))
        .flatMap(found -> reading.view(actor, found))
        .map(Etags::ok);
  }

  /** The cohort to roll over into; the next year's when not said. */
  record Target(@Nullable CohortId to) {}

  record Notice(PersonId person, String kind) {}

  /**
   * What a rollover comes to.
   *
   * @param notices exactly those that it causes; none, when it was done before
   */
  record View(
      CohortId from,
      CohortId to,
      List<PersonId> continuing,
      List<PersonId> joining,
      List<PersonId> leaving,
      List<Notice> notices,
      boolean done) {

    static View of(Outcome outcome) {
      var it = outcome.rollover();
      return new View(
          it.from(),
          it.to(),
          it.continuing(),
          it.joining(),
          it.leaving(),
          outcome.notified().stream()
              .map(person -> new Notice(person, "COHORT_ROLLED_OVER"))
              .toList(),
          outcome.done());
    }
  }
}
