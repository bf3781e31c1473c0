package org.partnershiphub.membership.offices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.partnershiphub.membership.offices.Office.Limits;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermEnding;
import org.partnershiphub.platform.change.Change;

/** What time does to an office: terms end on their day, and their holders are warned before. */
final class Passage {

  private Passage() {}

  /** Whatever has come by now, after any downtime; then the settings of the present hold. */
  static Change<Office> elapse(Office office, Instant now, Limits limits) {
    return tick(office, now).then(it -> tick(it.with(it.terms(), limits), now));
  }

  private static Change<Office> tick(Office office, Instant now) {
    var today = office.limits().warnings().dayOf(now);
    return endPast(office, today).then(it -> warn(it, today));
  }

  private static Change<Office> endPast(Office office, LocalDate today) {
    var past = office.terms().stream().filter(it -> it.isPast(today)).toList();
    var after =
        office.with(
            office.replaced(past::contains, it -> it.end(it.lastDay(), it.reason(), true)),
            office.limits());
    return Change.of(
        after, past.stream().map(it -> after.ended(it, it.lastDay(), it.reason())).toList());
  }

  private static Change<Office> warn(Office office, LocalDate today) {
    var facts = new ArrayList<OfficeFact>();
    var after = new ArrayList<Term>(office.terms().size());
    for (var term : office.terms()) {
      var warning = term.warning(office.limits().warnings(), today);
      after.add(warning == null ? term : term.warnedOf(warning));
      if (warning != null) {
        var last = term.lastDay();
        facts.add(
            new OfficeTermEnding(
                office.id(),
                term.person(),
                term.id(),
                last,
                last.toEpochDay() - today.toEpochDay()));
      }
    }
    return Change.of(new Office(office.id(), office.limits(), after, null), facts);
  }
}
