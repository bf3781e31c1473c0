package org.partnershiphub.membership.scim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.people.Merges;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.PeopleRegistrar;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.PersonProblem;
import org.partnershiphub.membership.people.Registration;
import org.partnershiphub.membership.people.Registration.Start;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.AlreadyThere;
import org.partnershiphub.platform.change.Change;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings the registry's person to what the directory's account says. Each step may run twice: once
 * in the request, and once more after its fact, which makes up for a crash between the two.
 */
@Component
public class Workforce {

  private final People people;
  private final PeopleRegistrar registrar;
  private final Merges merges;
  private final Following following;
  private final Jurisdictions jurisdictions;
  private final DirectoryAccounts accounts;
  private final ScimSettings settings;
  private final Clock clock;

  Workforce(
      People people,
      PeopleRegistrar registrar,
      Merges merges,
      Following following,
      Jurisdictions jurisdictions,
      DirectoryAccounts accounts,
      ScimSettings settings,
      Clock clock) {
    this.people = people;
    this.registrar = registrar;
    this.merges = merges;
    this.following = following;
    this.jurisdictions = jurisdictions;
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whose address this is among the people of the jurisdiction, past ones too. */
  Mono<PersonId> reachedAt(Employer employer, String address) {
    return people.reachedAt(employer, address).map(it -> it.state().id()).next();
  }

  /** Everything that would keep the registry from taking this person. */
  Mono<Faults> check(DirectoryAccount account) {
    return registration(account).flatMap(it -> registrar.check(List.of(it))).map(List::getFirst);
  }

  /** The account is new: as if opened or closed, and what it says is brought. */
  public Mono<Void> linked(AccountId id, boolean active, Instant at) {
    return active ? opened(id, at).then(described(id, Following.AT_LINK)) : closed(id, at);
  }

  /** The account was opened at this moment: the person works there, and nobody doubts it. */
  public Mono<Void> opened(AccountId id, Instant at) {
    return standing(id, true, at)
        .filter(account -> !account.isGone())
        .flatMap(account -> registered(account).then(employed(account)));
  }

  /** The account was closed at this moment. */
  public Mono<Void> closed(AccountId id, Instant at) {
    return standing(id, false, at).flatMap(account -> decided(account, it -> left(account, it)));
  }

  /** The account says something else of the person. */
  public Mono<Void> described(AccountId id, Collection<String> attributes) {
    return accounts
        .find(id)
        .map(it -> it.state())
        .filter(account -> !account.isGone() && account.activity().active())
        .flatMap(
            account ->
                decided(account, it -> following.describe(account, it, attributes, today(it))));
  }

  /** The person goes on under another id, and the accounts with it. */
  public Mono<Void> merged(PersonId merged, PersonId survivor) {
    return merges
        .goesOnAs(survivor)
        .flatMapMany(last -> each(merged, it -> it.follow(last, now())))
        .concatMap(it -> linked(it.id(), it.activity().active(), it.activity().since()))
        .then();
  }

  /** What directories said of somebody who is to be forgotten is erased. */
  public Mono<Void> forgotten(PersonId person) {
    return each(person, it -> it.erase(now())).then();
  }

  private Flux<DirectoryAccount> each(
      PersonId person, Function<DirectoryAccount, Change<DirectoryAccount>> decision) {
    return accounts
        .of(person)
        .concatMap(it -> accounts.change(it.state().id(), decision))
        .map(it -> it.state());
  }

  /** The account, if what is heard of it is still the last word. */
  private Mono<DirectoryAccount> standing(AccountId id, boolean active, Instant at) {
    return accounts
        .find(id)
        .map(it -> it.state())
        .filter(it -> it.activity().active() == active && it.activity().since().equals(at));
  }

  private Change<Person> left(DirectoryAccount account, Person person) {
    return switch (settings.deactivation()) {
      case SUSPICION -> Following.doubt(account, person);
      case DEPARTURE -> Following.depart(account, person);
    };
  }

  private Mono<Void> registered(DirectoryAccount account) {
    return people
        .find(account.person())
        .hasElement()
        .filter(known -> !known)
        .flatMap(_ -> registration(account))
        .flatMap(registrar::register)
        .onErrorComplete(AlreadyThere.class)
        .then();
  }

  private Mono<Void> employed(DirectoryAccount account) {
    return registration(account)
        .flatMap(
            first -> decided(account, it -> following.employ(account, it, first.affiliation())));
  }

  /** Of somebody merged or forgotten the facts say more, and they are on their way. */
  private Mono<Void> decided(DirectoryAccount account, Function<Person, Change<Person>> decision) {
    return people.change(account.person(), decision).onErrorComplete(Workforce::isNobodyNow).then();
  }

  private static boolean isNobodyNow(Throwable refusal) {
    return refusal instanceof PersonProblem.NotFound
        || refusal instanceof PersonProblem.Merged
        || refusal instanceof PersonProblem.Forgotten;
  }

  private Mono<Registration> registration(DirectoryAccount account) {
    return jurisdictions
        .get(account.jurisdiction())
        .map(
            it ->
                registration(
                    account,
                    LocalDate.ofInstant(
                        account.activity().since(), it.state().place().primaryZone())));
  }

  private Registration registration(DirectoryAccount account, LocalDate from) {
    var says = account.record();
    var employer = Employer.of(account.jurisdiction());
    return new Registration(
        account.person(),
        Objects.requireNonNull(says.calledName()),
        says.address(),
        says.zone(),
        new Start(
            employer.organisation(),
            employer.kind(),
            says.title(),
            settings.seniority(),
            List.of(),
            from));
  }

  private LocalDate today(Person person) {
    return LocalDate.ofInstant(clock.instant(), person.zone());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
