package org.partnershiphub.notification.preferences;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.StaleVersion;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes down what people want. */
@Component
public class Wishing {

  private final AllPreferences all;
  private final Directory directory;
  private final KindRules rules;
  private final InstantSource clock;

  public Wishing(AllPreferences all, Directory directory, KindRules rules, InstantSource clock) {
    this.all = all;
    this.directory = directory;
    this.rules = rules;
    this.clock = clock;
  }

  /** Who has said nothing is at version 0. */
  public Mono<Versioned<Preferences>> of(PersonId person) {
    return all.find(person).switchIfEmpty(card(person).map(it -> blank(person)));
  }

  private static Versioned<Preferences> blank(PersonId person) {
    return new Versioned<>(Preferences.none(person), 0);
  }

  /**
   * @throws PreferenceProblem.Unfit (as an error signal) naming every wish that cannot be granted
   */
  public Mono<Versioned<Preferences>> wish(PersonId person, Expected expected, Wish wish) {
    return card(person)
        .flatMap(card -> decide(person, expected, it -> it.wish(wish, rules, today(wish, card))));
  }

  private LocalDate today(Wish wish, PersonCard card) {
    var zone = wish.zone();
    return clock.instant().atZone(zone == null ? card.zone() : zone).toLocalDate();
  }

  private Mono<Versioned<Preferences>> decide(
      PersonId person, Expected expected, Function<Preferences, Change<Preferences>> decision) {
    return all.find(person)
        .flatMap(there -> all.change(person, expected, decision))
        .switchIfEmpty(Mono.defer(() -> first(person, expected, decision)));
  }

  private Mono<Versioned<Preferences>> first(
      PersonId person, Expected expected, Function<Preferences, Change<Preferences>> decision) {
    if (!expected.admits(0)) {
      return Mono.error(() -> new StaleVersion(0));
    }
    var change = decision.apply(Preferences.none(person));
    return change.isNothing()
        ? Mono.just(blank(person))
        : all.upsert(person, Preferences.none(person), decision);
  }

  public Mono<Void> stop(PersonId person, NoticeKind kind) {
    return decide(person, Expected.ANY, it -> it.stop(kind)).then();
  }

  /** Two records were one human. */
  public Mono<Void> merged(PersonId survivor, PersonId merged) {
    return all.find(merged)
        .flatMap(other -> decide(survivor, Expected.ANY, it -> it.joinedBy(other.state())))
        .then();
  }

  /** Nothing is kept of what somebody wanted who is forgotten. */
  public Mono<Void> forget(PersonId person) {
    return all.find(person).flatMap(there -> all.change(person, Preferences::forgotten)).then();
  }

  private Mono<PersonCard> card(PersonId person) {
    return Mono.fromCallable(() -> directory.people(List.of(person)))
        .subscribeOn(Schedulers.boundedElastic())
        .mapNotNull(it -> it.get(person))
        .switchIfEmpty(Mono.error(PreferenceProblem.PersonUnknown::new));
  }
}
