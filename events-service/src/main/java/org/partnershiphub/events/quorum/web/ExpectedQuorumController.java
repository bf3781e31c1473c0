package org.partnershiphub.events.quorum.web;

import java.util.List;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.quorum.Expectation;
import org.partnershiphub.events.quorum.Expectation.OfJurisdiction;
import org.partnershiphub.events.quorum.Expectation.Prospect;
import org.partnershiphub.events.quorum.Expecting;
import org.partnershiphub.events.schedule.Invitees;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the answers so far promise, to coordinators and invitees. */
@RestController
class ExpectedQuorumController {

  private final Expecting expecting;
  private final ReadingRights rights;
  private final Invitees invitees;

  ExpectedQuorumController(Expecting expecting, ReadingRights rights, Invitees invitees) {
    this.expecting = expecting;
    this.rights = rights;
    this.invitees = invitees;
  }

  /** One for each governing body of the meeting. */
  record View(MeetingId meeting, List<BodyView> bodies) {}

  /**
   * @param base how many jurisdictions count
   * @param silent those for which nobody has answered
   */
  record BodyView(
      GroupId group,
      int base,
      int needed,
      int expected,
      int undecided,
      boolean enough,
      List<JurisdictionId> silent,
      List<JurisdictionId> declined,
      List<OfJurisdiction> jurisdictions) {

    static BodyView of(Expectation it) {
      return new BodyView(
          it.group(),
          it.base(),
          it.needed(),
          it.count(Prospect.EXPECTED),
          it.count(Prospect.UNDECIDED),
          it.enough(),
          it.those(Prospect.SILENT),
          it.those(Prospect.DECLINED),
          it.jurisdictions());
    }
  }

  @GetMapping("/api/meetings/{id}/expected-quorum")
  Mono<View> expected(@PathVariable MeetingId id, Actor actor) {
    return rights
        .readable(id, actor)
        .map(Versioned::state)
        .filterWhen(it -> isInsider(it, actor))
        .switchIfEmpty(Mono.error(() -> new Forbidden("Invitees and coordinators see this.")))
        .flatMap(it -> expecting.of(it).map(BodyView::of).collectList())
        .map(it -> new View(id, it));
  }

  private Mono<Boolean> isInsider(Meeting meeting, Actor actor) {
    return ReadingRights.coordinates(actor)
        ? Mono.just(true)
        : invitees.invited(meeting.invitedBy(), new PersonId(actor.person()));
  }
}
