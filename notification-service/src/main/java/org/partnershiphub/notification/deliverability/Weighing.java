package org.partnershiphub.notification.deliverability;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.AddressFact.Cause;
import org.partnershiphub.notification.deliverability.Report.Kind;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.platform.change.Versioned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Works out what weighs on people's addresses, and suspends those on which it is too much. */
@Component
public class Weighing {

  private static final Logger LOG = LoggerFactory.getLogger(Weighing.class);

  private final Reports reports;
  private final Standings standings;
  private final Directory directory;
  private final Tokens tokens;
  private final ScoreRules rules;
  private final SuspensionsTold told;
  private final InstantSource clock;

  public Weighing(
      Reports reports,
      Standings standings,
      Directory directory,
      Tokens tokens,
      ScoreRules rules,
      SuspensionsTold told,
      InstantSource clock) {
    this.told = told;
    this.reports = reports;
    this.standings = standings;
    this.directory = directory;
    this.tokens = tokens;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * An address that is given up.
   *
   * @param hard whether one report alone said that it does not exist
   */
  private record TooMuch(PersonId person, String address, String mark, boolean hard) {}

  /** Of an address that is not theirs any more nothing follows. */
  Mono<Void> weigh(Collection<PersonId> people) {
    return Mono.fromCallable(() -> humans(people))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(humans -> standings(humans.keySet()).map(it -> tooMuch(humans, it)))
        .flatMapIterable(it -> it)
        .concatMap(this::suspend)
        .then();
  }

  /** Who these people are, with all the records of each. */
  private Map<PersonCard, Set<PersonId>> humans(Collection<PersonId> people) {
    var humans = new HashMap<PersonCard, Set<PersonId>>();
    var next = new HashSet<>(people);
    while (!next.isEmpty()) {
      var survivors = new HashSet<PersonId>();
      for (var card : directory.people(next).values()) {
        var survivor = card.past().mergedInto();
        if (survivor == null) {
          humans.put(card, records(card));
        } else {
          survivors.add(survivor);
        }
      }
      survivors.removeAll(next);
      next = survivors;
    }
    return humans;
  }

  private Set<PersonId> records(PersonCard card) {
    return card.past().merged().isEmpty() ? Set.of(card.person()) : directory.idsOf(card.person());
  }

  private Mono<Map<PersonId, AddressStanding>> standings(Collection<PersonCard> cards) {
    return standings
        .findAll(cards.stream().map(PersonCard::person).toList())
        .map(Versioned::state)
        .collectMap(AddressStanding::person)
        .publishOn(Schedulers.boundedElastic());
  }

  private List<TooMuch> tooMuch(
      Map<PersonCard, Set<PersonId>> humans, Map<PersonId, AddressStanding> known) {
    var all = new HashMap<PersonId, List<Report>>();
    reports
        .of(humans.values().stream().flatMap(Set::stream).toList())
        .forEach(it -> all.computeIfAbsent(it.person(), key -> new ArrayList<>()).add(it));
    var given = new ArrayList<TooMuch>();
    humans.forEach(
        (card, records) -> {
          var theirs =
              records.stream().flatMap(it -> all.getOrDefault(it, List.of()).stream()).toList();
          var person = card.person();
          var standing = known.getOrDefault(person, AddressStanding.good(person));
          var verdict = weighed(card, theirs, standing);
          if (verdict != null) {
            given.add(verdict);
          }
        });
    return given;
  }

  private @Nullable TooMuch weighed(
      PersonCard card, List<Report> theirs, AddressStanding standing) {
    var address = card.address();
    if (address == null) {
      return null;
    }
    var mark = tokens.mark(address);
    var since = standing.countedFrom();
    if (rules.score(theirs, mark, since, clock.instant()) < rules.threshold()) {
      return null;
    }
    var hard =
        theirs.stream()
            .anyMatch(
                it ->
                    it.kind() == Kind.HARD
                        && it.mark().equals(mark)
                        && it.mailedAt().isAfter(since));
    return new TooMuch(card.person(), address, mark, hard);
  }

  private Mono<Void> suspend(TooMuch it) {
    var person = it.person();
    var cause = it.hard() ? Cause.NO_SUCH_MAILBOX : Cause.REPORTS;
    var domain = Report.domainOf(it.address());
    return standings
        .upsert(
            person,
            AddressStanding.good(person),
            that -> that.suspend(it.mark(), domain, cause, clock.instant()))
        .doOnNext(that -> LOG.info("The address of {} is suspended: {}", person, cause))
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(
            that -> {
              directory.learn(new Lesson.AddressRefused(person, it.address()));
              told.suspended(that.state());
            })
        .then();
  }
}
