package org.partnershiphub.community.cohorts.web;

import org.partnershiphub.community.cohorts.Enrolling;
import org.partnershiphub.community.groups.Access;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A coordinator confirms, and records by it that the person has accepted. */
@RestController
@RequestMapping("/api/cohorts/{id}/enrolments/{person}")
class EnrolmentController {

  private final Enrolling enrolling;
  private final CohortReading reading;

  EnrolmentController(Enrolling enrolling, CohortReading reading) {
    this.enrolling = enrolling;
    this.reading = reading;
  }

  @PutMapping
  Mono<ResponseEntity<CohortView>> confirm(
      Actor actor, @PathVariable CohortId id, @PathVariable PersonId person) {
    return Access.mustRunGroups(actor)
        .then(Mono.defer(() -> enrolling.confirm(id, person)))
        .flatMap(confirmed -> reading.view(actor, confirmed))
        .map(Etags::ok);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> leave(Actor actor, @PathVariable CohortId id, @PathVariable String person) {
    var who = new PersonId(person.equals("me") ? actor.person() : person);
    return Access.mustActFor(actor, who).then(Mono.defer(() -> enrolling.leave(id, who))).then();
  }
}
