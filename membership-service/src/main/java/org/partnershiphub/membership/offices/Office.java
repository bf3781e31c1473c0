package org.partnershiphub.membership.offices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermChanged;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermEnded;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermStarted;
import org.partnershiphub.membership.offices.OfficeProblem.AllTaken;
import org.partnershiphub.membership.offices.OfficeProblem.HeldAlready;
import org.partnershiphub.membership.offices.OfficeProblem.NoSuchTerm;
import org.partnershiphub.membership.offices.OfficeProblem.Over;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Warnings;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;

/**
 * A function for the whole partnership and everybody who held, holds or will hold it. All terms
 * stand in one document, so that "never more than two" is one decision. What time does to it is in
 * {@link Passage}.
 *
 * @param limits what the settings said when it last changed
 * @param due when a term is warned of or ends next; computed
 */
public record Office(OfficeId id, Limits limits, List<Term> terms, @Nullable Instant due)
    implements Timed {

  /** How many may hold it on one day, and when they are warned of the end. */
  public record Limits(int most, Warnings warnings) {}

  public Office {
    terms = List.copyOf(terms);
    due =
        terms.stream()
            .map(it -> it.due(limits.warnings()))
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
  }

  static Office blank(OfficeId id, Limits limits) {
    return new Office(id, limits, List.of(), null);
  }

  /** Starts a term; the same one again changes nothing. */
  public Change<Office> start(Term term, Limits now) {
    if (terms.stream().anyMatch(it -> it.isSameAs(term))) {
      return Change.nothing(this);
    }
    checkRoom(term, terms, now.most());
    return Change.of(
        with(Stream.concat(terms.stream(), Stream.of(term)).toList(), now),
        OfficeTermStarted.of(id, term));
  }

  /** An acting holder fills a gap and yields, so a regular one does not count those. */
  private void checkRoom(Term term, List<Term> others, int most) {
    var beside =
        others.stream()
            .filter(it -> it.overlaps(term) && (term.acting() || !it.acting() || it.isOver()))
            .toList();
    if (others.stream().anyMatch(it -> it.id().equals(term.id()))
        || beside.stream().anyMatch(it -> it.person().equals(term.person()))) {
      throw new HeldAlready(id, term.person());
    }
    var taken =
        term.acting()
            ? Holding.open(beside, term.from()).count()
            : Holding.mostOnOneDay(beside, term);
    if (taken >= most) {
      throw new AllTaken(id, most);
    }
  }

  /** Agrees on another last day; the holder is warned anew of that one. */
  public Change<Office> extend(TermId term, LocalDate to, Limits now) {
    var present = find(term);
    if (present.isOver()) {
      throw new Over(id, term);
    }
    if (to.equals(present.to()) && present.reason() != EndReason.RESIGNED) {
      return Change.nothing(this);
    }
    var changed = present.until(to);
    checkRoom(changed, terms.stream().filter(it -> !it.equals(present)).toList(), now.most());
    return Change.of(
        with(replaced(present::equals, _ -> changed), now),
        new OfficeTermChanged(id, present.person(), term, present.from(), to));
  }

  /**
   * Ends a term before its time; a term that is over stays as it is. An end that lies ahead is
   * agreed on now and comes about on its day.
   */
  public Change<Office> end(TermId term, LocalDate on, EndReason reason, LocalDate today) {
    var ending = find(term);
    if (!on.isAfter(today)) {
      return end(List.of(ending), on, reason);
    }
    if (ending.isOver() || !ending.runsPast(on)) {
      return Change.nothing(this);
    }
    return Change.of(
        with(replaced(ending::equals, it -> agreed(it, on, reason)), limits),
        new OfficeTermChanged(id, ending.person(), term, ending.from(), on));
  }

  /** Of an acting holder only the day is kept: somebody may follow sooner. */
  private static Term agreed(Term it, LocalDate on, EndReason reason) {
    return it.acting() ? it.until(on) : it.end(on, reason, false);
  }

  /** Ends every term that a person holds or will hold. */
  public Change<Office> release(PersonId person, LocalDate on, EndReason reason) {
    return end(terms.stream().filter(it -> it.person().equals(person)).toList(), on, reason);
  }

  /**
   * What was told as over is not told as over again: a last day that is known better, because word
   * of it came late, is a change of the term.
   */
  private Change<Office> end(List<Term> ending, LocalDate on, EndReason reason) {
    var open = ending.stream().filter(it -> it.runsPast(on)).toList();
    var after = with(replaced(open::contains, it -> it.end(on, reason, true)), limits);
    return Change.of(
        after,
        open.stream()
            .map(
                it ->
                    it.isOver()
                        ? new OfficeTermChanged(id, it.person(), it.id(), it.from(), on)
                        : after.ended(it, on, reason))
            .toList());
  }

  OfficeTermEnded ended(Term it, LocalDate on, EndReason reason) {
    var remaining = openOn(on.plusDays(1)).map(Term::person).distinct().toList();
    return new OfficeTermEnded(id, it.person(), it.id(), on, reason, remaining);
  }

  public Stream<Term> openOn(LocalDate day) {
    return Holding.open(terms, day);
  }

  private Term find(TermId term) {
    return terms.stream()
        .filter(it -> it.id().equals(term))
        .findFirst()
        .orElseThrow(() -> new NoSuchTerm(id, term));
  }

  List<Term> replaced(Predicate<Term> which, UnaryOperator<Term> by) {
    return terms.stream().map(it -> which.test(it) ? by.apply(it) : it).toList();
  }

  Office with(List<Term> newTerms, Limits newLimits) {
    return new Office(id, newLimits, Holding.succeeded(newTerms, newLimits.most()), null);
  }
}
