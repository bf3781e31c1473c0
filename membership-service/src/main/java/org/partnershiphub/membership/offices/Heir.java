package org.partnershiphub.membership.offices;

import java.time.LocalDate;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;

/** The terms of somebody who was registered twice go on under the name that stays. */
final class Heir {

  private Heir() {}

  /** Where both hold the office at a time, the survivor's own term stays. */
  static Change<Office> of(Office office, PersonId merged, PersonId survivor, LocalDate on) {
    var yesterday = on.minusDays(1);
    var change = office.release(merged, yesterday, EndReason.MERGED);
    for (var term : office.terms()) {
      if (term.person().equals(merged) && term.runsPast(yesterday) && !term.isOver()) {
        var own = own(term, survivor, on);
        change =
            change.then(it -> holds(it, own) ? Change.nothing(it) : it.start(own, it.limits()));
      }
    }
    return change;
  }

  private static Term own(Term term, PersonId survivor, LocalDate on) {
    var from = term.from().isAfter(on) ? term.from() : on;
    var to = term.lastDay().equals(LocalDate.MAX) ? null : term.lastDay();
    return term.acting() ? Term.acting(survivor, from, to) : Term.of(survivor, from, to);
  }

  private static boolean holds(Office office, Term own) {
    return office.terms().stream()
        .anyMatch(it -> it.person().equals(own.person()) && it.overlaps(own));
  }
}
