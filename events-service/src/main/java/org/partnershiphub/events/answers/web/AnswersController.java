package org.partnershiphub.events.answers.web;

import java.util.List;
import org.partnershiphub.events.answers.AllAnswers;
import org.partnershiphub.events.answers.Answers;
import org.partnershiphub.events.answers.AnswersId;
import org.partnershiphub.events.answers.Tally;
import org.partnershiphub.events.answers.Tallying;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Invitation;
import org.partnershiphub.events.invitations.Invitations;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows who has answered what: to coordinators everybody, to an invitee themselves. */
@RestController
@RequestMapping("/api/meetings/{id}/answers")
class AnswersController {

  private final AllAnswers answers;
  private final Invitations invitations;
  private final Tallying tallying;
  private final ReadingRights rights;

  AnswersController(
      AllAnswers answers, Invitations invitations, Tallying tallying, ReadingRights rights) {
    this.answers = answers;
    this.invitations = invitations;
    this.tallying = tallying;
    this.rights = rights;
  }

  @GetMapping
  Mono<Page<AnswerView>> list(@PathVariable MeetingId id, Window window, Actor actor) {
    return rights
        .readable(id, actor)
        .map(Versioned::state)
        .flatMap(it -> ReadingRights.coordinates(actor) ? all(it, window) : own(it, actor));
  }

  private Mono<Page<AnswerView>> all(Meeting meeting, Window window) {
    var after = window.after() == null ? null : new PersonId(window.after());
    return invitations
        .invited(meeting.invitedBy(), after, window.limit() + 1)
        .map(Invitation::person)
        .collectList()
        .map(found -> Page.of(found, window, PersonId::value))
        .flatMap(page -> views(meeting, page.items()).map(it -> new Page<>(it, page.next())));
  }

  private Mono<Page<AnswerView>> own(Meeting meeting, Actor actor) {
    return invitations
        .find(meeting.invitedBy(), new PersonId(actor.person()))
        .filter(Invitation::invited)
        .flatMap(it -> views(meeting, List.of(it.person())))
        .defaultIfEmpty(List.of())
        .map(it -> new Page<>(it, null));
  }

  private Mono<List<AnswerView>> views(Meeting meeting, List<PersonId> people) {
    var ids = people.stream().map(it -> AnswersId.of(meeting.invitedBy(), it)).toList();
    return answers
        .findAll(ids)
        .map(Versioned::state)
        .collectMap(Answers::person, it -> AnswerView.of(it, it.to(meeting).orElse(null)))
        .map(
            found ->
                people.stream().map(it -> found.getOrDefault(it, AnswerView.silent(it))).toList());
  }

  @GetMapping("/summary")
  Mono<Tally> summary(@PathVariable MeetingId id, Actor actor) {
    return rights
        .readable(id, actor)
        .doOnNext(it -> ReadingRights.requireCoordinator(actor))
        .flatMap(it -> tallying.of(it.state()));
  }
}
