package org.partnershiphub.membership.scim;

import java.time.LocalDate;
import java.util.Comparator;
import org.partnershiphub.membership.people.Affiliation;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.people.Registration.Start;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.platform.change.Change;

/** What a directory's word means for a person: decisions that find their own work done. */
final class Following {

  private Following() {}

  /** An open account: no doubt that came from the directory, and an affiliation that lasts. */
  static Change<Person> employ(DirectoryAccount account, Person person, Start start) {
    var employer = Employer.of(account.jurisdiction());
    if (person.current().anyMatch(it -> it.employer().equals(employer))) {
      return trust(account, person);
    }
    var last =
        person.affiliations().stream()
            .filter(it -> it.employer().equals(employer))
            .max(Comparator.comparing(Affiliation::from))
            .orElse(null);
    var opened = LocalDate.ofInstant(account.activity().since(), person.zone());
    if (last == null) {
      return person.affiliate(start.at(account.record().address()));
    }
    return follows(last, opened)
        ? person.affiliate(again(account, last, opened))
        : Change.nothing(person);
  }

  /** Whether the word is newer than all that is known; else somebody has said more since. */
  private static boolean follows(Affiliation last, LocalDate opened) {
    return last.from().isBefore(opened) && !lastDay(last).isAfter(opened);
  }

  private static Affiliation again(DirectoryAccount account, Affiliation last, LocalDate opened) {
    var next = lastDay(last).plusDays(1);
    return Affiliation.start(
        last.employer(),
        account.record().address(),
        last.work(),
        next.isAfter(opened) ? next : opened);
  }

  private static LocalDate lastDay(Affiliation it) {
    var ended = it.ended();
    return ended == null ? it.from() : ended.on();
  }

  private static Change<Person> trust(DirectoryAccount account, Person person) {
    var doubt = person.suspicion();
    return doubt != null
            && doubt.isOpen()
            && doubt.evidence() == Evidence.DIRECTORY
            && Employer.of(account.jurisdiction()).organisation().equals(doubt.organisation())
        ? person.dismiss(account.activity().since())
        : Change.nothing(person);
  }

  /** A closed account hints that the person has left. */
  static Change<Person> doubt(DirectoryAccount account, Person person) {
    return person.suspect(
        Evidence.DIRECTORY,
        Employer.of(account.jurisdiction()).organisation(),
        account.activity().since());
  }

  /** A closed account is a departure, dated in the person's zone. */
  static Change<Person> depart(DirectoryAccount account, Person person) {
    var employer = Employer.of(account.jurisdiction());
    var closed = LocalDate.ofInstant(account.activity().since(), person.zone());
    return person
        .current()
        .filter(it -> it.employer().equals(employer))
        .findFirst()
        .map(Affiliation::from)
        .map(from -> person.depart(employer.organisation(), from.isAfter(closed) ? from : closed))
        .orElseGet(() -> Change.nothing(person));
  }

  static Change<Person> describe(DirectoryAccount account, Person person) {
    return Change.nothing(person);
  }
}
