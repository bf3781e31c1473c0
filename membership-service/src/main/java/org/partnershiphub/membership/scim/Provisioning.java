package org.partnershiphub.membership.scim;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.StaleVersion;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the word of one agency's directory: first into the account, then to the person. */
@Component
public class Provisioning {

  private final DirectoryAccounts accounts;
  private final Workforce workforce;
  private final Ids ids;
  private final Clock clock;

  Provisioning(DirectoryAccounts accounts, Workforce workforce, Ids ids, Clock clock) {
    this.accounts = accounts;
    this.workforce = workforce;
    this.ids = ids;
    this.clock = clock;
  }

  /** An account of this jurisdiction's directory; everybody else's is not found. */
  public Mono<Versioned<DirectoryAccount>> get(JurisdictionId jurisdiction, AccountId id) {
    return accounts
        .find(id)
        .filter(it -> it.state().jurisdiction().equals(jurisdiction) && !it.state().isGone())
        .switchIfEmpty(Mono.error(() -> new ScimProblem.NotFound(id)));
  }

  /** Opens an account: for the person of the jurisdiction with this address, or for a new one. */
  public Mono<Versioned<DirectoryAccount>> create(JurisdictionId jurisdiction, Word word) {
    return workforce
        .reachedAt(Employer.of(jurisdiction), word.says().address())
        .switchIfEmpty(Mono.fromSupplier(() -> new PersonId(ids.next())))
        .map(
            person ->
                DirectoryAccount.link(new AccountId(ids.next()), jurisdiction, person, word, now()))
        .flatMap(first -> checked(first.state()).thenReturn(first))
        .flatMap(first -> accounts.create(first.state().id(), first))
        .flatMap(created -> linked(created.state()).thenReturn(created));
  }

  /**
   * Changes what the account says.
   *
   * @param change makes the new word of the one that stands
   */
  public Mono<Versioned<DirectoryAccount>> change(
      JurisdictionId jurisdiction, AccountId id, Expected expected, UnaryOperator<Word> change) {
    return at(jurisdiction, id, expected)
        .flatMap(
            before ->
                checked(hear(before.state(), change, now()).state())
                    .then(
                        Mono.defer(
                            () -> accounts.change(id, expected, it -> hear(it, change, now()))))
                    .flatMap(after -> followed(before.state(), after.state()).thenReturn(after)));
  }

  private Mono<Versioned<DirectoryAccount>> at(
      JurisdictionId jurisdiction, AccountId id, Expected expected) {
    return get(jurisdiction, id)
        .doOnNext(
            it -> {
              if (!expected.admits(it.version())) {
                throw new StaleVersion(it.version());
              }
            });
  }

  private static Change<DirectoryAccount> hear(
      DirectoryAccount account, UnaryOperator<Word> change, Instant now) {
    return account.hear(change.apply(account.word()), now);
  }

  /** Closes the account for good; the person stays in the registry. */
  public Mono<Void> delete(JurisdictionId jurisdiction, AccountId id, Expected expected) {
    return at(jurisdiction, id, expected)
        .then(Mono.fromSupplier(this::now))
        .flatMap(now -> accounts.change(id, expected, it -> it.unlink(now)))
        .flatMap(it -> turned(it.state()));
  }

  private Mono<Void> checked(DirectoryAccount account) {
    return workforce.check(account).doOnNext(faults -> faults.refuse()).then();
  }

  private Mono<Void> linked(DirectoryAccount account) {
    var activity = account.activity();
    return workforce.linked(account.id(), activity.active(), activity.since());
  }

  private Mono<Void> followed(DirectoryAccount before, DirectoryAccount after) {
    return Mono.just(after)
        .filter(it -> !it.activity().equals(before.activity()))
        .flatMap(this::turned)
        .then(workforce.described(after.id(), after.record().differences(before.record())));
  }

  private Mono<Void> turned(DirectoryAccount account) {
    var activity = account.activity();
    return activity.active()
        ? workforce.opened(account.id(), activity.since())
        : workforce.closed(account.id(), activity.since());
  }

  /** To the millisecond, as the store keeps it and the facts tell it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
