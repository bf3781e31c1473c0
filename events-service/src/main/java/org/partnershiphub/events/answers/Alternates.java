package org.partnershiphub.events.answers;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.AnswerFact.AlternateAsked;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Representative;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.AlreadyThere;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whoever goes when a primary does not. An alternate is asked when the primary sends them, and when
 * the primary declines and nobody has heard of the alternate; it looks at what is, so it may run
 * any number of times.
 */
@Service
public class Alternates {

  private final Askings askings;
  private final Delegations delegations;
  private final AllAnswers answers;
  private final AlternateAsks asks;
  private final InstantSource clock;

  Alternates(
      Askings askings,
      Delegations delegations,
      AllAnswers answers,
      AlternateAsks asks,
      InstantSource clock) {
    this.askings = askings;
    this.delegations = delegations;
    this.answers = answers;
    this.asks = asks;
    this.clock = clock;
  }

  /** The seats of alternates beside those that this person holds as a primary. */
  private record Beside(boolean isPrimary, List<Representative> alternates) {}

  private Mono<Beside> beside(Asking asking, PersonId person) {
    return delegations.of(asking.audience(), asking.day()).collectList().map(it -> of(it, person));
  }

  private static Beside of(List<Representative> all, PersonId person) {
    var own =
        all.stream()
            .filter(it -> it.capacity() == Capacity.PRIMARY && it.person().equals(person))
            .toList();
    var alternates =
        all.stream()
            .filter(it -> it.capacity() == Capacity.ALTERNATE && !it.person().equals(person))
            .filter(it -> own.stream().anyMatch(mine -> isBeside(it, mine)))
            .toList();
    return new Beside(!own.isEmpty(), alternates);
  }

  private static boolean isBeside(Representative one, Representative other) {
    return one.group().equals(other.group()) && one.jurisdiction().equals(other.jurisdiction());
  }

  /** Who may go in this person's place, each once. */
  public Mono<Collection<PersonId>> of(Asking asking, PersonId person) {
    return beside(asking, person).map(it -> people(it.alternates()));
  }

  private static Collection<PersonId> people(List<Representative> alternates) {
    return new TreeSet<>(alternates.stream().map(Representative::person).toList());
  }

  /** Who goes, or in words why nobody can. */
  Mono<PersonId> sent(Asking asking, PersonId person, @Nullable PersonId named) {
    return beside(asking, person).map(it -> choose(it, person, named));
  }

  private static PersonId choose(Beside beside, PersonId person, @Nullable PersonId named) {
    if (!beside.isPrimary()) {
      throw AnswerProblem.NoAlternate.speaksForNobody(person);
    }
    var theirs = people(beside.alternates());
    if (theirs.isEmpty()) {
      throw AnswerProblem.NoAlternate.vacant(person);
    }
    if (named == null && theirs.size() > 1) {
      throw new AnswerProblem.AlternateUnclear(theirs);
    }
    var chosen = named == null ? theirs.iterator().next() : named;
    if (!theirs.contains(chosen)) {
      throw AnswerProblem.NoAlternate.notTheirs(chosen, theirs);
    }
    return chosen;
  }

  /** After this person has answered: asks whoever is to be asked because of it. */
  public Mono<Void> follow(MeetingId target, PersonId person) {
    return askings
        .find(target)
        .filter(it -> it.open(clock.instant()))
        .flatMap(asking -> answer(asking, person).flatMap(it -> follow(asking, person, it)));
  }

  private Mono<Given> answer(Asking asking, PersonId person) {
    return answers
        .find(AnswersId.of(asking.subject(), person))
        .map(Versioned::state)
        .mapNotNull(it -> it.to(asking.target(), asking.since()).orElse(null));
  }

  private Mono<Void> follow(Asking asking, PersonId person, Given given) {
    return switch (given.answer()) {
      case ACCEPTED, TENTATIVE -> Mono.empty();
      case DECLINED ->
          seats(asking, person)
              .filterWhen(it -> answer(asking, it.person()).hasElement().map(any -> !any))
              .concatMap(it -> ask(asking, it, given.answer()))
              .then();
      case SUBSTITUTE ->
          seats(asking, person)
              .filter(it -> it.person().equals(given.alternate()))
              .concatMap(it -> ask(asking, it, given.answer()))
              .then();
    };
  }

  private Flux<Representative> seats(Asking asking, PersonId person) {
    return beside(asking, person).flatMapIterable(Beside::alternates);
  }

  private Mono<Void> ask(Asking asking, Representative alternate, Answer because) {
    var id = AlternateAskId.of(asking.target(), alternate.person(), asking.asked());
    var fact =
        new AlternateAsked(
            asking.target(),
            asking.subject(),
            asking.root(),
            asking.asked(),
            alternate.person(),
            alternate.jurisdiction(),
            alternate.group(),
            because);
    return asks.create(id, AlternateAsk.ask(id, fact))
        .onErrorResume(AlreadyThere.class, askedBefore -> Mono.empty())
        .then();
  }
}
