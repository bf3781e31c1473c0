package org.partnershiphub.notification.deliverability;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.AddressFact.How;
import org.partnershiphub.notification.deliverability.BouncesTold.Bounced;
import org.partnershiphub.notification.deliverability.Report.Kind;
import org.partnershiphub.notification.delivery.Bounces;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Hears what came back and decides to which addresses no mails go. Every step may run twice: what
 * was heard is told and noted first, and what it weighs is worked out from all that was noted.
 */
@Component
public class Addresses implements Bounces {

  private final BouncesTold told;
  private final Reports reports;
  private final Weighing weighing;
  private final Standings standings;
  private final Directory directory;
  private final Tokens tokens;
  private final SuspensionsTold suspensions;
  private final InstantSource clock;

  public Addresses(
      BouncesTold told,
      Reports reports,
      Weighing weighing,
      Standings standings,
      Directory directory,
      Tokens tokens,
      SuspensionsTold suspensions,
      InstantSource clock) {
    this.suspensions = suspensions;
    this.told = told;
    this.reports = reports;
    this.weighing = weighing;
    this.standings = standings;
    this.directory = directory;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public Mono<Void> tell(Collection<Bounce> bounces) {
    var heard = bounces.stream().map(this::report).filter(Objects::nonNull).toList();
    return told.tell(
            bounces.stream().map(it -> new Bounced(it.notice(), it.hard(), it.at())).toList())
        .then(hear(heard));
  }

  /** What says nothing of the person's address is not held against it. */
  private @Nullable Report report(Bounce it) {
    var address = it.address();
    return address == null
        ? null
        : new Report(
            it.notice(),
            tokens.mark(address),
            Report.domainOf(address),
            Kind.valueOf(it.diagnosis().name()),
            it.status(),
            it.at(),
            it.at());
  }

  /** A mail that a server had taken came back. */
  public Mono<Void> cameBack(Report report) {
    return told(report).then(hear(List.of(report)));
  }

  /** The same, from an address that is not the person's. */
  public Mono<Void> told(Report report) {
    var hard = report.kind() == Kind.HARD;
    return told.tell(List.of(new Bounced(report.notice(), hard, report.at())));
  }

  /** Notes reports and acts on what they weigh; done when all that follows is sure. */
  public Mono<Void> hear(Collection<Report> heard) {
    if (heard.isEmpty()) {
      return Mono.empty();
    }
    var people = heard.stream().map(Report::person).distinct().toList();
    return waiting(() -> reports.note(heard)).then(weighing.weigh(people));
  }

  /**
   * Somebody has looked into it, and mails go there again.
   *
   * @throws AddressProblem (as an error signal) when there is nothing to restore
   */
  public Mono<Versioned<AddressStanding>> restore(PersonId person, Expected expected, String by) {
    return standings
        .change(
            person,
            expected,
            it -> {
              if (!it.suspended()) {
                throw new AddressProblem.NotSuspended();
              }
              return it.restore(How.RESTORED, by, clock.instant());
            })
        .flatMap(it -> mailed(person).thenReturn(it))
        // A crash may have come between the decision and what the look before sending goes by.
        .onErrorResume(AddressProblem.NotSuspended.class, e -> mailed(person).then(Mono.error(e)));
  }

  private Mono<Void> mailed(PersonId person) {
    return waiting(
        () -> {
          directory.learn(new Lesson.AddressRestored(person));
          suspensions.restored(person, clock.instant());
        });
  }

  /** Their cards have come: who has another address is reachable again. */
  public Mono<Void> cardsSeen(Collection<PersonId> people) {
    return standings
        .findAll(people)
        .map(Versioned::state)
        .filter(AddressStanding::suspended)
        .collectList()
        .filter(it -> !it.isEmpty())
        .publishOn(Schedulers.boundedElastic())
        .flatMapMany(it -> Flux.fromIterable(moved(it)))
        .concatMap(it -> restored(it, How.NEW_ADDRESS))
        .then();
  }

  private List<PersonId> moved(List<AddressStanding> suspended) {
    var cards = directory.people(suspended.stream().map(AddressStanding::person).toList());
    return suspended.stream()
        .filter(it -> elsewhere(cards.get(it.person()), it.mark()))
        .map(AddressStanding::person)
        .toList();
  }

  private boolean elsewhere(@Nullable PersonCard card, String mark) {
    var address = card == null ? null : card.address();
    return address != null && !tokens.mark(address).equals(mark);
  }

  private Mono<Void> restored(PersonId person, How how) {
    return standings
        .change(person, it -> it.restore(how, null, clock.instant()))
        .then(mailed(person));
  }

  /** Two records were one human: what came back of either weighs on the address that stays. */
  public Mono<Void> merged(PersonId survivor, PersonId merged) {
    return standings
        .find(merged)
        .flatMap(
            it -> standings.change(merged, that -> that.restore(How.MERGED, null, clock.instant())))
        .then(weighing.weigh(List.of(survivor)));
  }

  /** Nothing is kept of what came back from somebody who is forgotten. */
  public Mono<Void> forget(PersonId person) {
    return standings
        .find(person)
        .flatMap(it -> restored(person, How.FORGOTTEN))
        .then(waiting(() -> reports.forget(person)));
  }

  private static Mono<Void> waiting(Runnable work) {
    return Mono.<Void>fromRunnable(work).subscribeOn(Schedulers.boundedElastic());
  }
}
