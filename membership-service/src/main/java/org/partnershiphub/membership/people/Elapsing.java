package org.partnershiphub.membership.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.Affiliation.Reason;
import org.partnershiphub.membership.people.PersonFact.AffiliationChanged;
import org.partnershiphub.platform.change.Change;

/** What time alone does to a person. Days begin at midnight on the person's clock. */
final class Elapsing {

  private Elapsing() {}

  /** The next moment at which there is something to do. */
  static @Nullable Instant next(Jobs jobs, Addresses addresses, ZoneId zone) {
    return Stream.concat(
            jobs.current().flatMap(job -> days(job).map(it -> it.atStartOfDay(zone).toInstant())),
            Stream.concat(jobs.current().map(Affiliation::at), addresses.own().stream())
                .map(Address::pending)
                .filter(Objects::nonNull)
                .map(Address.Pending::expiresAt))
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** The days on which a job changes or is over. */
  private static Stream<LocalDate> days(Affiliation job) {
    return Stream.concat(
        Optional.ofNullable(job.leaving()).map(it -> it.plusDays(1)).stream(),
        job.career().next().map(Career.Stint::from).stream());
  }

  /** Does all that is due; a job that ends may hand the person over to another clock. */
  static Change<Person> at(Person person, Instant now) {
    var change = Change.nothing(person);
    while (isDue(change.state(), now)) {
      change = change.then(it -> step(it, now));
    }
    return change;
  }

  private static boolean isDue(Person person, Instant now) {
    var due = person.due();
    return due != null && !due.isAfter(now);
  }

  private static Change<Person> step(Person person, Instant now) {
    var today = LocalDate.ofInstant(now, person.zone());
    return beginWork(person, today)
        .then(it -> leave(it, today))
        .then(it -> Reaching.expire(it, now));
  }

  /**
   * Of several changes that were missed only what holds now is told; of a job that begins as it was
   * told, nothing but who speaks now.
   */
  private static Change<Person> beginWork(Person person, LocalDate today) {
    var change = Change.nothing(person);
    for (var job : person.current().toList()) {
      var begun = job.doing(job.career().at(today));
      if (!begun.equals(job)) {
        change = change.then(it -> begin(it, job, begun));
      }
    }
    return change;
  }

  private static Change<Person> begin(Person person, Affiliation job, Affiliation begun) {
    var next = person.with(person.jobs().with(begun));
    return begun.work().equals(job.work())
        ? person.changed(next)
        : person.changed(next, AffiliationChanged.of(person.id(), begun));
  }

  private static Change<Person> leave(Person person, LocalDate today) {
    var change = Change.nothing(person);
    for (var job : person.current().toList()) {
      var last = job.leaving();
      if (last != null && today.isAfter(last)) {
        change = change.then(it -> Departing.end(it, job, last, Reason.DEPARTED));
      }
    }
    return change;
  }
}
