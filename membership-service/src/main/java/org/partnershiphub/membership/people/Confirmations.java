package org.partnershiphub.membership.people;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.PersonProblem.NoSuchConfirmation;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.security.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the addresses of people, each unproven until its mailbox has answered. */
@Component
public class Confirmations {

  private final People people;
  private final Rights rights;
  private final AddressTokens tokens;
  private final PeopleSettings settings;
  private final Ids ids;
  private final InstantSource clock;

  Confirmations(
      People people,
      Rights rights,
      AddressTokens tokens,
      PeopleSettings settings,
      Ids ids,
      InstantSource clock) {
    this.people = people;
    this.rights = rights;
    this.tokens = tokens;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  public Mono<Versioned<Person>> add(Actor actor, PersonId id, Expected expected, String email) {
    return rights
        .own(actor, id)
        .then(
            people.change(
                id,
                expected,
                it ->
                    Reaching.add(
                        it.open(),
                        new AddressId(ids.next()),
                        email,
                        tokens.next(),
                        settings.keepPrivateAfterDeparture())));
  }

  public Mono<Versioned<Person>> remove(
      Actor actor, PersonId id, Expected expected, AddressId address) {
    return rights
        .own(actor, id)
        .then(people.change(id, expected, it -> Reaching.remove(it.open(), address)));
  }

  /**
   * @param address absent to be written to at work again
   */
  public Mono<Versioned<Person>> prefer(
      Actor actor, PersonId id, Expected expected, @Nullable AddressId address) {
    return rights
        .own(actor, id)
        .then(people.change(id, expected, it -> Reaching.prefer(it.open(), address)));
  }

  /** The same decision, for an organisation that speaks for its own addresses. */
  public Change<Person> correct(Person person, AffiliationId affiliation, String email) {
    return Reaching.correct(person.open(), affiliation, email, tokens.forWork());
  }

  /** By an administrator or the lead, who answer for it, unless the policy asks the mailbox. */
  public Mono<Versioned<Person>> correct(
      Actor actor, PersonId id, Expected expected, AffiliationId affiliation, String email) {
    return people
        .get(id)
        .flatMap(it -> rights.toKeep(actor, it.state(), affiliation))
        .then(
            people.change(
                id,
                expected,
                it -> Reaching.correct(it.open(), affiliation, email, tokens.forWork())));
  }

  /** Whether a token is one that is awaited; it changes nothing. */
  public Mono<Void> look(String token) {
    return awaiting(token)
        .doOnNext(it -> Reaching.confirm(it.state(), Token.hash(token), clock.instant()))
        .then();
  }

  public Mono<Void> confirm(String token) {
    return awaiting(token)
        .flatMap(
            it ->
                people.change(
                    it.state().id(),
                    now -> Reaching.confirm(now, Token.hash(token), clock.instant())))
        .then();
  }

  private Mono<Versioned<Person>> awaiting(String token) {
    return people.awaiting(Token.hash(token)).switchIfEmpty(Mono.error(NoSuchConfirmation::new));
  }
}
