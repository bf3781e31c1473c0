package org.partnershiphub.membership.offices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermEnded;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermStarted;
import org.partnershiphub.membership.offices.OfficeProblem.AllTaken;
import org.partnershiphub.membership.offices.OfficeProblem.HeldAlready;
import org.partnershiphub.membership.offices.OfficeProblem.NoSuchTerm;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;

/**
 * A function for the whole partnership and everybody who held, holds or will hold it. All terms
 * stand in one document, so that "never more than two" is one decision.
 */
public record Office(OfficeId id, List<Term> terms) {

  public Office {
    terms = List.copyOf(terms);
  }

  static Office blank(OfficeId id) {
    return new Office(id, List.of());
  }

  /** Starts a term; the same one again changes nothing. */
  public Change<Office> start(Term term, int mostOpenTerms) {
    if (terms.stream().anyMatch(it -> it.isSameAs(term))) {
      return Change.nothing(this);
    }
    var beside = terms.stream().filter(it -> it.overlaps(term)).toList();
    if (beside.stream().anyMatch(it -> it.person().equals(term.person()))) {
      throw new HeldAlready(id, term.person());
    }
    if (mostOnOneDay(beside, term) >= mostOpenTerms) {
      throw new AllTaken(id, mostOpenTerms);
    }
    var all = new ArrayList<>(terms);
    all.add(term);
    return Change.of(
        new Office(id, all),
        new OfficeTermStarted(id, term.person(), term.id(), term.from(), term.to()));
  }

  /** The number of terms can only rise on a first day, so those days are enough to look at. */
  private static long mostOnOneDay(List<Term> beside, Term term) {
    return Stream.concat(Stream.of(term.from()), beside.stream().map(Term::from))
        .filter(term::isOpenOn)
        .mapToLong(day -> beside.stream().filter(it -> it.isOpenOn(day)).count())
        .max()
        .orElse(0);
  }

  /** Ends a term before its time; a term that is over stays as it is. */
  public Change<Office> end(TermId term, LocalDate on, EndReason reason) {
    var ending =
        terms.stream()
            .filter(it -> it.id().equals(term))
            .findFirst()
            .orElseThrow(() -> new NoSuchTerm(id, term));
    return end(List.of(ending), on, reason);
  }

  /** Ends every term that a person holds or will hold. */
  public Change<Office> release(PersonId person, LocalDate on, EndReason reason) {
    return end(terms.stream().filter(it -> it.person().equals(person)).toList(), on, reason);
  }

  private Change<Office> end(List<Term> ending, LocalDate on, EndReason reason) {
    var open = ending.stream().filter(it -> it.runsPast(on)).toList();
    if (open.isEmpty()) {
      return Change.nothing(this);
    }
    var rest = terms.stream().map(it -> open.contains(it) ? it.end(on) : it).toList();
    var facts =
        open.stream().map(it -> new OfficeTermEnded(id, it.person(), it.id(), on, reason)).toList();
    return Change.of(new Office(id, rest), facts);
  }

  public Stream<Term> openOn(LocalDate day) {
    return terms.stream().filter(it -> it.isOpenOn(day));
  }
}
