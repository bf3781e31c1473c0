package org.partnershiphub.events.answers.web;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.AllAnswers;
import org.partnershiphub.events.answers.Alternates;
import org.partnershiphub.events.answers.AnswerLink;
import org.partnershiphub.events.answers.AnswerProblem;
import org.partnershiphub.events.answers.AnswerProblem.LinkUnknown;
import org.partnershiphub.events.answers.AnswersId;
import org.partnershiphub.events.answers.Asking;
import org.partnershiphub.events.answers.Askings;
import org.partnershiphub.events.answers.Given;
import org.partnershiphub.events.audience.Card;
import org.partnershiphub.events.audience.Cards;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.Invitees;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the holder of a link sees: nothing that they may not hear of by mail. */
@Component
class LinkView {

  private final Askings askings;
  private final Invitees invitees;
  private final Alternates alternates;
  private final AllAnswers answers;
  private final Cards cards;
  private final InstantSource clock;

  LinkView(
      Askings askings,
      Invitees invitees,
      Alternates alternates,
      AllAnswers answers,
      Cards cards,
      InstantSource clock) {
    this.askings = askings;
    this.invitees = invitees;
    this.alternates = alternates;
    this.answers = answers;
    this.cards = cards;
    this.clock = clock;
  }

  /**
   * @param zone that of the reader; the meeting's own when it is not known
   * @param alternates who may go instead, by name
   * @param given what the person answers now
   */
  record Asked(
      Asking asking,
      @Nullable ZoneId zone,
      Map<PersonId, String> alternates,
      @Nullable Given given) {}

  /** Fails when the link is good for nothing any more. */
  Mono<Asked> of(AnswerLink link) {
    return askings
        .find(link.target())
        .filter(it -> it.subject().equals(link.subject()))
        .switchIfEmpty(Mono.error(LinkUnknown::new))
        .doOnNext(it -> require(it, link))
        .filterWhen(it -> invitees.invited(it.subject(), link.person()))
        .switchIfEmpty(Mono.error(() -> new AnswerProblem.NotInvited(link.person(), link.target())))
        .flatMap(it -> asked(it, link));
  }

  private void require(Asking asking, AnswerLink link) {
    var now = clock.instant();
    asking.require(link.version(), now);
    if (link.isOver(now)) {
      throw new AnswerProblem.Outdated(link.target(), link.version());
    }
  }

  private Mono<Asked> asked(Asking asking, AnswerLink link) {
    return Mono.zip(alternates.of(asking, link.person()), given(asking, link.person()))
        .flatMap(
            it ->
                cards
                    .of(Stream.concat(Stream.of(link.person()), it.getT1().stream()).toList())
                    .map(
                        known ->
                            new Asked(
                                asking,
                                zone(known.get(link.person())),
                                names(it.getT1(), known),
                                it.getT2().orElse(null))));
  }

  private static @Nullable ZoneId zone(@Nullable Card card) {
    return card == null ? null : card.zone();
  }

  private Mono<Optional<Given>> given(Asking asking, PersonId person) {
    return answers
        .find(AnswersId.of(asking.subject(), person))
        .map(it -> it.state().to(asking.target(), asking.since()))
        .defaultIfEmpty(Optional.empty());
  }

  private static Map<PersonId, String> names(
      Collection<PersonId> people, Map<PersonId, Card> known) {
    var names = new LinkedHashMap<PersonId, String>();
    for (var it : people) {
      var card = known.get(it);
      names.put(it, card == null ? it.value() : card.name());
    }
    return names;
  }

  /** The page says what happened; a program sees it by the status. */
  static HttpStatus status(AnswerProblem problem) {
    return switch (problem) {
      case LinkUnknown it -> HttpStatus.NOT_FOUND;
      case AnswerProblem.NotInvited it -> HttpStatus.GONE;
      case AnswerProblem.Begun it -> HttpStatus.GONE;
      case AnswerProblem.Cancelled it -> HttpStatus.GONE;
      case AnswerProblem.Outdated it -> HttpStatus.GONE;
      case AnswerProblem.NoAlternate it -> HttpStatus.CONFLICT;
      case AnswerProblem.AlternateUnclear it -> HttpStatus.CONFLICT;
      case AnswerProblem.AlternateNotMeant it -> HttpStatus.CONFLICT;
    };
  }
}
