package org.partnershiphub.events.records.sittings.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.Insight;
import org.partnershiphub.events.records.agendas.ItemId;
import org.partnershiphub.events.records.sittings.Presiding;
import org.partnershiphub.events.records.sittings.Quorum;
import org.partnershiphub.events.records.sittings.Sitting;
import org.partnershiphub.events.records.sittings.Sittings;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whether enough jurisdictions were there: at the start, and by item. */
@RestController
@RequestMapping("/api/meetings/{id}/quorums")
class QuorumController {

  private final Presiding presiding;
  private final Sittings sittings;
  private final Insight insight;

  QuorumController(Presiding presiding, Sittings sittings, Insight insight) {
    this.presiding = presiding;
    this.sittings = sittings;
    this.insight = insight;
  }

  /**
   * What is to be found out.
   *
   * @param group which body, when the meeting is of several
   * @param at the start of the meeting unless said; for an item, now
   */
  record QuorumQuestion(@Nullable GroupId group, @Nullable ItemId item, @Nullable Instant at) {}

  /** All findings, the latest last. */
  record Quorums(MeetingId meeting, List<Quorum> quorums) {}

  @GetMapping
  Mono<ResponseEntity<Quorums>> read(@PathVariable MeetingId id, Actor actor) {
    return insight
        .insider(id, actor)
        .flatMap(meeting -> sittings.read(id, Sitting.blank(meeting)))
        .map(found -> Etags.ok(found.map(it -> new Quorums(id, it.quorums()))));
  }

  @PostMapping
  Mono<ResponseEntity<Quorum>> determine(
      @PathVariable MeetingId id,
      @Valid @RequestBody(required = false) @Nullable QuorumQuestion body,
      Expected expected,
      Actor actor) {
    var asked = body == null ? new QuorumQuestion(null, null, null) : body;
    return insight
        .keeper(id, actor)
        .flatMap(
            meeting ->
                presiding.determine(
                    meeting,
                    expected,
                    new Presiding.Question(
                        asked.group(), asked.item(), asked.at(), new PersonId(actor.person()))))
        .map(
            done ->
                Etags.created(
                    URI.create("/api/meetings/" + id + "/quorums"),
                    done.map(QuorumController::latest)));
  }

  private static Quorum latest(Sitting it) {
    return it.quorums().getLast();
  }
}
