package org.partnershiphub.events.invitations.web;

import java.util.List;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.Attendant;
import org.partnershiphub.events.audience.Audiences;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows for whom something is, and who of them is waiting for a signature. */
@RestController
@RequestMapping({"/api/meetings/{id}/audience", "/api/series/{id}/audience"})
class AttendingController {

  private static final int MOST = 1_000;

  private final ReadingRights rights;
  private final Audiences audiences;

  AttendingController(ReadingRights rights, Audiences audiences) {
    this.rights = rights;
    this.audiences = audiences;
  }

  /**
   * @param waitingForSignature who is invited once their statement of confidentiality is in force;
   *     a thousand at most
   */
  record View(Addressees audience, List<PersonId> waitingForSignature) {}

  @GetMapping
  Mono<View> audience(@PathVariable MeetingId id, Actor actor) {
    return rights
        .subjectOf(id, actor)
        .doOnNext(it -> ReadingRights.requireCoordinator(actor))
        .flatMap(it -> waiting(it).map(waiting -> new View(it.audience(), waiting)));
  }

  private Mono<List<PersonId>> waiting(Invitable it) {
    return it.confidential()
        ? audiences
            .of(it.audience(), it.day(), true)
            .flatMapMany(audiences::people)
            .filter(Attendant::waits)
            .map(Attendant::person)
            .take(MOST)
            .collectList()
        : Mono.just(List.of());
  }
}
