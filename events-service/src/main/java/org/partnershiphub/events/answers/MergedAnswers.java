package org.partnershiphub.events.answers;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.partnershiphub.events.answers.Answers.ToOne;
import org.partnershiphub.events.audience.Merges;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What somebody has answered counts for whoever they turned out to be, unless that person has
 * answered later. It looks at what is, so it may run any number of times and in any order. What was
 * said to an earlier time, or to a meeting that has begun, stays where it is.
 */
@Service
public class MergedAnswers {

  private final Merges merges;
  private final AllAnswers answers;
  private final Askings askings;
  private final InstantSource clock;

  MergedAnswers(Merges merges, AllAnswers answers, Askings askings, InstantSource clock) {
    this.merges = merges;
    this.answers = answers;
    this.askings = askings;
    this.clock = clock;
  }

  /** After people were merged: all that this person and those who turned out to be them said. */
  public Mono<Void> pass(PersonId person) {
    return heir(person).flatMap(heir -> merges.idsOf(heir).flatMap(ids -> passAll(ids, heir)));
  }

  /** After this person has answered: what was pressed before a merge may count after it. */
  public Mono<Void> follow(PersonId person) {
    return heir(person).filter(heir -> !heir.equals(person)).flatMap(it -> pass(person));
  }

  private Mono<PersonId> heir(PersonId person) {
    return merges.survivors(List.of(person)).map(it -> it.getOrDefault(person, person));
  }

  private Mono<Void> passAll(Set<PersonId> ids, PersonId heir) {
    return Flux.fromIterable(ids)
        .filter(it -> !it.equals(heir))
        .concatMap(answers::of)
        .concatMap(theirs -> pass(theirs, heir))
        .then();
  }

  private Mono<Void> pass(Answers theirs, PersonId heir) {
    return Flux.fromStream(theirs::standing)
        .filter(it -> !heir.equals(it.given().alternate()))
        .concatMap(it -> pass(theirs, it, heir))
        .then();
  }

  private Mono<Answers> pass(Answers theirs, ToOne one, PersonId heir) {
    var blank = Answers.none(theirs.subject(), theirs.root(), heir);
    return askings
        .find(one.occurrence())
        .filter(it -> it.open(clock.instant()) && one.given().holdsAt(it.since()))
        .map(it -> reply(it, one.given().as(theirs.person(), heir)))
        .flatMap(it -> answers.upsert(blank.id(), blank, own -> own.inherit(it)))
        .map(Versioned::state);
  }

  private static Reply reply(Asking asking, Given given) {
    return new Reply(asking.occurrence(), given, asking.asked());
  }
}
