package org.partnershiphub.membership.scim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.partnershiphub.membership.people.Affiliation;
import org.partnershiphub.membership.people.Confirmations;
import org.partnershiphub.membership.people.PeopleRegistrar;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.people.Registration.Start;
import org.partnershiphub.membership.people.Work;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.platform.change.Change;
import org.springframework.stereotype.Component;

/** What a directory's word means for a person: decisions that find their own work done. */
@Component
class Following {

  /** What a link brings of somebody who was known before; the clock stays the person's own. */
  static final List<String> AT_LINK = List.of("name", "displayName", "title", "emails");

  private final PeopleRegistrar registrar;
  private final Confirmations confirmations;

  Following(PeopleRegistrar registrar, Confirmations confirmations) {
    this.registrar = registrar;
    this.confirmations = confirmations;
  }

  /** An open account: no doubt that came from the directory, and an affiliation that lasts. */
  Change<Person> employ(DirectoryAccount account, Person person, Start start) {
    if (job(account, person).isPresent()) {
      return trust(account, person);
    }
    var last =
        person.affiliations().stream()
            .filter(it -> it.employer().equals(employer(account)))
            .max(Comparator.comparing(Affiliation::from))
            .orElse(null);
    var opened = LocalDate.ofInstant(account.activity().since(), person.zone());
    if (last != null && !follows(last, opened)) {
      return Change.nothing(person);
    }
    return registrar.begin(
        person, last == null ? start : again(last, opened), account.record().address());
  }

  /** Whether the word is newer than all that is known; else somebody has said more since. */
  private static boolean follows(Affiliation last, LocalDate opened) {
    return last.from().isBefore(opened) && !lastDay(last).isAfter(opened);
  }

  private static Start again(Affiliation last, LocalDate opened) {
    var next = lastDay(last).plusDays(1);
    return new Start(
        last.employer().organisation(),
        last.employer().kind(),
        last.work().jobTitle(),
        last.work().seniority(),
        last.work().workforceRoles(),
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
            && employer(account).organisation().equals(doubt.organisation())
        ? person.dismiss(account.activity().since())
        : Change.nothing(person);
  }

  /** A closed account hints that the person has left. */
  static Change<Person> doubt(DirectoryAccount account, Person person) {
    return person.suspect(
        Evidence.DIRECTORY, employer(account).organisation(), account.activity().since());
  }

  /** A closed account is a departure, dated in the person's zone. */
  static Change<Person> depart(DirectoryAccount account, Person person) {
    var closed = LocalDate.ofInstant(account.activity().since(), person.zone());
    return job(account, person)
        .map(it -> it.from().isAfter(closed) ? it.from() : closed)
        .map(last -> person.depart(employer(account).organisation(), last, closed))
        .orElseGet(() -> Change.nothing(person));
  }

  /**
   * Brings what the account says of itself to the person.
   *
   * @param attributes which of it
   */
  Change<Person> describe(
      DirectoryAccount account, Person person, Collection<String> attributes, LocalDate today) {
    return job(account, person)
        .map(
            job ->
                named(account, person, attributes)
                    .then(it -> clocked(account, it, attributes))
                    .then(it -> titled(account, it, job, attributes, today))
                    .then(it -> reached(account, it, job, attributes)))
        .orElseGet(() -> Change.nothing(person));
  }

  private static Change<Person> named(
      DirectoryAccount account, Person person, Collection<String> attributes) {
    return attributes.contains("displayName") || attributes.contains("name")
        ? person.rename(Objects.requireNonNull(account.record().calledName()))
        : Change.nothing(person);
  }

  private static Change<Person> clocked(
      DirectoryAccount account, Person person, Collection<String> attributes) {
    return attributes.contains("timezone")
        ? person.keepZone(account.record().zone())
        : Change.nothing(person);
  }

  private static Change<Person> titled(
      DirectoryAccount account,
      Person person,
      Affiliation job,
      Collection<String> attributes,
      LocalDate today) {
    var title = account.record().title();
    if (!attributes.contains("title") || Objects.equals(title, job.work().jobTitle())) {
      return Change.nothing(person);
    }
    var work = new Work(title, job.work().seniority(), job.work().workforceRoles());
    var from = job.from().isAfter(today) ? job.from() : today;
    return person.changeWork(job.id(), work, from, today);
  }

  private Change<Person> reached(
      DirectoryAccount account, Person person, Affiliation job, Collection<String> attributes) {
    return attributes.contains("emails")
        ? confirmations.correct(person, job.id(), account.record().address())
        : Change.nothing(person);
  }

  private static Optional<Affiliation> job(DirectoryAccount account, Person person) {
    return person.current().filter(it -> it.employer().equals(employer(account))).findFirst();
  }

  private static Employer employer(DirectoryAccount account) {
    return Employer.of(account.jurisdiction());
  }
}
