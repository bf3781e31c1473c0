package org.partnershiphub.membership.scim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
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
import reactor.core.publisher.Mono;

/**
 * Brings the registry's person to what the directory's account says. Each step may run twice: once
 * in the request, and once more after its fact, which makes up for a crash between the two.
 */
@Component
public class Workforce {

  private final People people;
  private final PeopleRegistrar registrar;
  private final Jurisdictions jurisdictions;
  private final DirectoryAccounts accounts;
  private final ScimSettings settings;

  Workforce(
      People people,
      PeopleRegistrar registrar,
      Jurisdictions jurisdictions,
      DirectoryAccounts accounts,
      ScimSettings settings) {
    this.people = people;
    this.registrar = registrar;
    this.jurisdictions = jurisdictions;
    this.accounts = accounts;
    this.settings = settings;
  }

  /** Everything that would keep the registry from taking this person. */
  Mono<Faults> check(DirectoryAccount account) {
    return registration(account).flatMap(it -> registrar.check(List.of(it))).map(List::getFirst);
  }

  /** The account was opened at this moment: the person works there, and nobody doubts it. */
  public Mono<Void> opened(AccountId id, Instant at) {
    return standing(id, true, at)
        .filter(account -> !account.isGone())
        .flatMap(account -> registered(account).then(employed(account)))
        .then(described(id));
  }

  /** The account was closed at this moment. */
  public Mono<Void> closed(AccountId id, Instant at) {
    return standing(id, false, at).flatMap(account -> decided(account, it -> left(account, it)));
  }

  /** The account says something else of the person. */
  public Mono<Void> described(AccountId id) {
    return accounts
        .find(id)
        .map(it -> it.state())
        .filter(account -> !account.isGone() && account.activity().active())
        .flatMap(account -> decided(account, it -> Following.describe(account, it)));
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
            first -> decided(account, it -> Following.employ(account, it, first.affiliation())));
  }

  private Mono<Void> decided(DirectoryAccount account, Function<Person, Change<Person>> decision) {
    return people.change(account.person(), decision).onErrorComplete(Workforce::isNobody).then();
  }

  /** Who is not there, or not any more under this id, is not the directory's to change. */
  private static boolean isNobody(Throwable error) {
    return error instanceof PersonProblem.NotFound
        || error instanceof PersonProblem.Merged
        || error instanceof PersonProblem.Forgotten;
  }

  private Mono<Registration> registration(DirectoryAccount account) {
    return jurisdictions
        .get(account.jurisdiction())
        .map(it -> registration(account, it.state().place().primaryZone()));
  }

  private Registration registration(DirectoryAccount account, ZoneId usual) {
    var says = account.record();
    var zone = Objects.requireNonNullElse(says.zone(), usual);
    var employer = Employer.of(account.jurisdiction());
    return new Registration(
        account.person(),
        Objects.requireNonNull(says.calledName()),
        says.address(),
        zone,
        new Start(
            employer.organisation(),
            employer.kind(),
            says.title(),
            settings.seniority(),
            List.of(),
            LocalDate.ofInstant(account.activity().since(), zone)));
  }

  /** Whose address this is among the people of the jurisdiction, past ones too. */
  Mono<PersonId> reachedAt(Employer employer, String address) {
    return people.reachedAt(employer, address).map(it -> it.state().id()).next();
  }
}
