package org.partnershiphub.membership.offices;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;

/** How many may hold an office at a time, and which acting holder yields when it gets too many. */
final class Holding {

  private static final Comparator<Term> LONGEST_FIRST =
      Comparator.comparing(Term::from).thenComparing(it -> it.id().value());

  private Holding() {}

  static Stream<Term> open(List<Term> terms, LocalDate day) {
    return terms.stream().filter(it -> it.isOpenOn(day));
  }

  /** The number of terms can only rise on a first day, so those days are enough to look at. */
  static long mostOnOneDay(List<Term> beside, Term term) {
    return Stream.concat(Stream.of(term.from()), beside.stream().map(Term::from))
        .filter(term::isOpenOn)
        .mapToLong(day -> open(beside, day).count())
        .max()
        .orElse(0);
  }

  /**
   * The terms, with every acting one ending before the day on which a regular holder makes it too
   * many, or takes over from himself. Decided anew from all terms each time, since a successor may
   * withdraw before the day.
   */
  static List<Term> succeeded(List<Term> terms, int most) {
    var plan = terms.stream().map(Term::unsucceeded).toList();
    for (var day : plan.stream().map(Term::from).distinct().sorted().toList()) {
      var yielding = yielding(open(plan, day).toList(), most);
      plan =
          plan.stream()
              .map(
                  it ->
                      yielding.contains(it)
                          ? it.end(day.minusDays(1), EndReason.SUCCEEDED, false)
                          : it)
              .toList();
    }
    return plan;
  }

  private static Set<Term> yielding(List<Term> open, int most) {
    var acting =
        open.stream()
            .filter(it -> it.acting() && !it.isOver())
            .sorted(
                Comparator.<Term, Boolean>comparing(it -> !holdsOtherwise(it, open))
                    .thenComparing(LONGEST_FIRST))
            .toList();
    var tooMany = Math.max(open.size() - most, 0);
    return Stream.concat(
            acting.stream().filter(it -> holdsOtherwise(it, open)), acting.stream().limit(tooMany))
        .collect(toSet());
  }

  private static boolean holdsOtherwise(Term acting, List<Term> open) {
    return open.stream()
        .filter(it -> it.person().equals(acting.person()))
        .anyMatch(it -> !it.acting() || it.from().isAfter(acting.from()));
  }
}
