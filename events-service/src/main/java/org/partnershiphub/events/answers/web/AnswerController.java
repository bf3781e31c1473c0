package org.partnershiphub.events.answers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.Answer;
import org.partnershiphub.events.answers.Answering;
import org.partnershiphub.events.answers.Answering.Wish;
import org.partnershiphub.events.answers.Channel;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.platform.security.Actor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes the answer of an invitee, or of a coordinator on somebody's behalf. */
@RestController
class AnswerController {

  private final Answering answering;
  private final ReadingRights rights;

  AnswerController(Answering answering, ReadingRights rights) {
    this.answering = answering;
    this.rights = rights;
  }

  /**
   * An answer.
   *
   * @param alternate who goes instead, where there are several
   * @param person on whose behalf; the caller when left out
   * @param version that the caller has seen; the present one when left out
   */
  record Body(
      @NotNull Answer answer,
      @Nullable PersonId alternate,
      @Nullable PersonId person,
      @Nullable @Min(1) Integer version) {

    Wish wish(Actor actor) {
      var by = new PersonId(actor.person());
      return new Wish(person == null ? by : person, by, answer, alternate, version, Channel.PAGE);
    }
  }

  @PostMapping("/api/meetings/{id}/answer")
  Mono<AnswerView> one(@PathVariable MeetingId id, @Valid @RequestBody Body body, Actor actor) {
    return rights
        .readable(id, actor)
        .doOnNext(it -> requireOwn(body, actor))
        .flatMap(it -> answering.take(id, body.wish(actor)))
        .map(it -> AnswerView.of(it.answers(), it.given()));
  }

  /** To all that are to come, but for those that have an answer of their own. */
  @PostMapping("/api/series/{id}/answer")
  Mono<AnswerView> all(@PathVariable SeriesId id, @Valid @RequestBody Body body, Actor actor) {
    return rights
        .readableSubject(id.subject(), actor)
        .switchIfEmpty(Mono.error(() -> new MeetingProblem.NotFound(id.subject())))
        .doOnNext(it -> requireOwn(body, actor))
        .flatMap(it -> answering.take(id.subject(), body.wish(actor)))
        .map(it -> AnswerView.of(it.answers(), it.given()));
  }

  private static void requireOwn(Body body, Actor actor) {
    if (body.person() != null && !actor.is(body.person().value())) {
      ReadingRights.requireCoordinator(actor);
    }
  }
}
