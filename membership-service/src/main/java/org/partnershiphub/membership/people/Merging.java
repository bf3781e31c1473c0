package org.partnershiphub.membership.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnershiphub.membership.people.Affiliation.Reason;
import org.partnershiphub.membership.people.Identity.Why;
import org.partnershiphub.membership.people.PersonFact.AffiliationEnded;
import org.partnershiphub.membership.people.PersonFact.AffiliationStarted;
import org.partnershiphub.membership.people.PersonFact.PersonsMerged;
import org.partnershiphub.membership.people.PersonProblem.Contradiction;
import org.partnershiphub.membership.people.PersonProblem.SamePerson;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/**
 * Makes two persons one, in two documents. Periods with different organisations, or with the same
 * one at different times, are all taken over. Of two periods with the same organisation that touch,
 * the survivor's stands if both last or both ended on one day; else the two contradict each other.
 */
final class Merging {

  private Merging() {}

  /** The survivor takes over what the duplicate has; refused where the two contradict. */
  static Change<Person> absorb(Person survivor, Person duplicate) {
    if (survivor.id().equals(duplicate.id())) {
      throw new SamePerson(survivor.id());
    }
    if (survivor.open().identity().absorbed().contains(duplicate.id())) {
      return Change.nothing(survivor);
    }
    var why = contradictions(survivor.jobs(), duplicate.open().jobs());
    if (!why.isEmpty()) {
      throw new Contradiction(why);
    }
    return takeOver(
        survivor.with(survivor.identity().absorbing(duplicate.id())),
        duplicate,
        new PersonsMerged(survivor.id(), duplicate.id()));
  }

  /** What the duplicate got after it was absorbed; where it contradicts, the survivor stands. */
  static Change<Person> absorbLate(Person survivor, Person duplicate) {
    return missing(survivor.jobs(), duplicate.jobs()).isEmpty()
        ? Change.nothing(survivor)
        : takeOver(survivor.open(), duplicate);
  }

  private static Change<Person> takeOver(Person survivor, Person duplicate, Fact... first) {
    var facts = new ArrayList<>(List.of(first));
    var jobs = survivor.jobs();
    for (var more : missing(jobs, duplicate.jobs())) {
      jobs = jobs.plus(more.at(more.at().settled()));
      if (more.isCurrent()) {
        facts.add(AffiliationStarted.of(survivor.id(), more));
      }
    }
    var next = survivor.with(jobs).with(addresses(survivor.addresses(), duplicate.addresses()));
    var doubted = next.suspicion() == null ? next.with(duplicate.suspicion()) : next;
    return survivor.changed(doubted, facts.toArray(Fact[]::new));
  }

  private static Addresses addresses(Addresses own, Addresses more) {
    var all = own;
    for (var it : more.own()) {
      if (it.isProven() && own.reading(it.email()).isEmpty()) {
        all = all.with(it.settled(), own.kept() || more.kept());
      }
    }
    return all;
  }

  private static List<Affiliation> missing(Jobs jobs, Jobs more) {
    return more.all().stream().filter(it -> touching(jobs, it).isEmpty()).toList();
  }

  private static Optional<Affiliation> touching(Jobs jobs, Affiliation other) {
    return jobs.all().stream()
        .filter(it -> it.isWith(other.employer().organisation()))
        .filter(it -> it.span().touches(other.span()))
        .findFirst();
  }

  private static List<String> contradictions(Jobs jobs, Jobs more) {
    return more.all().stream()
        .flatMap(
            it -> touching(jobs, it).stream().flatMap(mine -> contradiction(mine, it).stream()))
        .toList();
  }

  private static Optional<String> contradiction(Affiliation mine, Affiliation other) {
    return mine.isCurrent() == other.isCurrent()
            && (mine.isCurrent() || mine.lastDay().equals(other.lastDay()))
        ? Optional.empty()
        : Optional.of(
            "%s and %s: the one %s, the other %s"
                .formatted(mine.id().value(), other.id().value(), end(mine), end(other)));
  }

  private static String end(Affiliation it) {
    return it.isCurrent() ? "lasts" : "ended on " + it.lastDay();
  }

  /**
   * The duplicate becomes a pointer to the survivor. Of two that absorbed each other at once the
   * one whose id sorts first goes on.
   */
  static Change<Person> close(Person duplicate, PersonId survivor, LocalDate today) {
    if (duplicate.isClosed() || outlives(duplicate, survivor)) {
      return Change.nothing(duplicate);
    }
    var facts = new ArrayList<Fact>();
    var jobs = duplicate.jobs();
    for (var job : duplicate.current().toList()) {
      var last = job.from().isAfter(today) ? job.from() : today;
      var ended = job.end(last, Reason.MERGED);
      jobs = jobs.with(ended);
      facts.add(AffiliationEnded.of(duplicate.id(), ended));
    }
    facts.addAll(Forgetting.erasures(duplicate));
    return Change.of(Forgetting.bare(duplicate.with(jobs), Why.MERGED, survivor), facts);
  }

  private static boolean outlives(Person duplicate, PersonId survivor) {
    return duplicate.identity().absorbed().contains(survivor)
        && duplicate.id().value().compareTo(survivor.value()) < 0;
  }
}
