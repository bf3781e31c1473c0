package org.partnershiphub.membership.people;

import java.time.LocalDate;
import org.partnershiphub.membership.people.PersonFact.AffiliationChangePlanned;
import org.partnershiphub.membership.people.PersonFact.AffiliationChanged;
import org.partnershiphub.membership.people.PersonFact.AffiliationStarted;
import org.partnershiphub.membership.people.PersonProblem.AlreadyAffiliated;
import org.partnershiphub.membership.people.PersonProblem.NoSuchAffiliation;
import org.partnershiphub.membership.people.PersonProblem.TooEarly;
import org.partnershiphub.membership.people.PersonProblem.TooLate;
import org.partnershiphub.platform.change.Change;

/** Where people begin to work, and what they do there from which day on. */
final class Working {

  private Working() {}

  /** Starts another affiliation; the same one again changes nothing. */
  static Change<Person> start(Person person, Affiliation more) {
    var jobs = person.jobs();
    if (jobs.all().stream().anyMatch(it -> it.isStartedAs(more))) {
      return Change.nothing(person);
    }
    jobs.all().stream()
        .filter(it -> it.isWith(more.employer().organisation()))
        .forEach(earlier -> checkFollows(person, earlier, more));
    return person.changed(person.with(jobs.plus(more)), AffiliationStarted.of(person.id(), more));
  }

  private static void checkFollows(Person person, Affiliation earlier, Affiliation more) {
    if (earlier.isCurrent()) {
      throw new AlreadyAffiliated(person.id(), more.employer().organisation(), earlier.from());
    }
    if (!more.from().isAfter(earlier.lastDay())) {
      throw new TooEarly(
          "The affiliation before it with the same organisation ended on "
              + earlier.lastDay()
              + ".");
    }
  }

  /**
   * Changes what a person does there from a day on: past (a correction), today, or one to come,
   * which is told on the day. What follows on a later day stays.
   */
  static Change<Person> change(
      Person person, AffiliationId id, Work work, LocalDate on, LocalDate today) {
    var job = person.jobs().current(id).orElseThrow(() -> new NoSuchAffiliation(person.id(), id));
    checkWithin(job, on);
    var career = job.career().change(on, work, today);
    if (career.equals(job.career())) {
      return Change.nothing(person);
    }
    var changed = job.doing(career);
    var next = person.with(person.jobs().with(changed));
    return on.isAfter(today) && on.isAfter(job.from())
        ? Change.of(next, new AffiliationChangePlanned(person.id(), id, on))
        : person.changed(next, AffiliationChanged.of(person.id(), changed));
  }

  private static void checkWithin(Affiliation job, LocalDate on) {
    if (on.isBefore(job.from())) {
      throw new TooEarly("The affiliation began on " + job.from() + ".");
    }
    var leaving = job.leaving();
    if (leaving != null && on.isAfter(leaving)) {
      throw new TooLate("The affiliation ends on " + leaving + ".");
    }
  }
}
