package org.partnershiphub.events.records.sittings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.Insight;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.RecordProblem.Code;
import org.partnershiphub.events.records.agendas.ItemId;
import org.partnershiphub.events.records.sittings.Decision;
import org.partnershiphub.events.records.sittings.DecisionId;
import org.partnershiphub.events.records.sittings.Manner;
import org.partnershiphub.events.records.sittings.Motion;
import org.partnershiphub.events.records.sittings.Presiding;
import org.partnershiphub.events.records.sittings.Result;
import org.partnershiphub.events.records.sittings.Sitting;
import org.partnershiphub.events.records.sittings.Sittings;
import org.partnershiphub.events.records.sittings.Vote;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
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

/** What was decided: invitees and coordinators read it, coordinators record it. */
@RestController
@RequestMapping("/api/meetings/{id}/decisions")
class DecisionController {

  private final Presiding presiding;
  private final Sittings sittings;
  private final Insight insight;

  DecisionController(Presiding presiding, Sittings sittings, Insight insight) {
    this.presiding = presiding;
    this.sittings = sittings;
    this.insight = insight;
  }

  /** A vote; of whoever speaks for the jurisdiction. */
  record Ballot(
      @NotNull JurisdictionId jurisdiction, @NotNull Vote vote, @Nullable PersonId person) {

    Motion.Ballot as() {
      return new Motion.Ballot(jurisdiction, vote, person);
    }
  }

  /**
   * What was put to the body.
   *
   * @param group which body, when the meeting is of several
   * @param manner by vote unless said
   * @param at now unless said
   */
  record Recorded(
      @Nullable GroupId group,
      @Nullable ItemId item,
      @NotBlank @Size(max = 4_000) String text,
      @Nullable Manner manner,
      @Nullable Result result,
      @Nullable @Size(max = 500) List<@NotNull @Valid Ballot> votes,
      @Nullable Instant at) {

    Presiding.Put put(Actor actor) {
      var ballots = votes == null ? List.<Ballot>of() : votes;
      return new Presiding.Put(
          group,
          item,
          text,
          manner == null ? Manner.VOTE : manner,
          result,
          ballots.stream().map(Ballot::as).toList(),
          at,
          new PersonId(actor.person()));
    }
  }

  /** All decisions, in the order in which they were recorded. */
  record Decisions(MeetingId meeting, List<Decision> decisions) {}

  @GetMapping
  Mono<ResponseEntity<Decisions>> read(@PathVariable MeetingId id, Actor actor) {
    return sitting(id, actor).map(found -> Etags.ok(found.map(it -> all(id, it))));
  }

  private static Decisions all(MeetingId id, Sitting it) {
    return new Decisions(id, it.decisions());
  }

  @GetMapping("/{decision}")
  Mono<Decision> decision(
      @PathVariable MeetingId id, @PathVariable DecisionId decision, Actor actor) {
    return sitting(id, actor)
        .flatMapIterable(found -> found.state().decisions())
        .filter(it -> it.id().equals(decision))
        .next()
        .switchIfEmpty(Mono.error(() -> unknown(decision)));
  }

  private Mono<Versioned<Sitting>> sitting(MeetingId id, Actor actor) {
    return insight.insider(id, actor).flatMap(meeting -> sittings.read(id, Sitting.blank(meeting)));
  }

  private static RecordProblem unknown(DecisionId decision) {
    return new RecordProblem(
        Code.DECISION_NOT_FOUND, "", "There is no decision " + decision + " of this meeting.");
  }

  @PostMapping
  Mono<ResponseEntity<Decision>> record(
      @PathVariable MeetingId id,
      @Valid @RequestBody Recorded body,
      Expected expected,
      Actor actor) {
    return insight
        .keeper(id, actor)
        .flatMap(meeting -> presiding.decide(meeting, expected, body.put(actor)))
        .map(done -> done.map(it -> it.decisions().getLast()))
        .map(done -> Etags.created(at(id, done.state()), done));
  }

  private static URI at(MeetingId id, Decision decision) {
    return URI.create("/api/meetings/%s/decisions/%s".formatted(id, decision.id()));
  }
}
