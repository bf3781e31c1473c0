package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionAgencyChanged;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionChangeCalledOff;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionChangePlanned;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionRenamed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.Planned;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotMember;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.TooEarly;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/** How a jurisdiction gets another name, or another agency to act for it, from a day on. */
final class Renaming {

  private Renaming() {}

  static Change<Jurisdiction> rename(Jurisdiction it, String name, LocalDate on, LocalDate today) {
    var line = it.naming().names();
    if (isSo(it, line, name, on, today)) {
      return Change.nothing(it);
    }
    var after = it.with(it.naming().withNames(Called.with(line, called(name, on, today))));
    return on.isAfter(today)
        ? Change.of(after, new JurisdictionChangePlanned(it.id(), Planned.RENAME, on))
        : Change.of(after, new JurisdictionRenamed(it.id(), it.name(), name, on));
  }

  static Change<Jurisdiction> changeAgency(
      Jurisdiction it, String agency, LocalDate on, LocalDate today) {
    var line = it.naming().agencies();
    if (isSo(it, line, agency, on, today)) {
      return Change.nothing(it);
    }
    var after = it.with(it.naming().withAgencies(Called.with(line, called(agency, on, today))));
    return on.isAfter(today)
        ? Change.of(after, new JurisdictionChangePlanned(it.id(), Planned.AGENCY_CHANGE, on))
        : Change.of(after, new JurisdictionAgencyChanged(it.id(), agency, on));
  }

  private static Called called(String text, LocalDate on, LocalDate today) {
    return Called.from(on, text, on.isAfter(today));
  }

  private static boolean isSo(
      Jurisdiction it, List<Called> line, String text, LocalDate on, LocalDate today) {
    if (it.standing().hasLeft()) {
      throw new NotMember(it.id());
    }
    var now = Called.now(line).orElse(null);
    return on.isAfter(today) ? isPlanned(line, text, on) : isSoNow(now, text, on);
  }

  private static boolean isPlanned(List<Called> line, String text, LocalDate on) {
    return line.stream()
        .anyMatch(it -> it.ahead() && it.from().equals(on) && it.text().equals(text));
  }

  private static boolean isSoNow(@Nullable Called now, String text, LocalDate on) {
    if (now != null && !now.text().equals(text) && on.isBefore(now.from())) {
      throw new TooEarly("Another change took effect on " + now.from() + ".");
    }
    return now != null && now.text().equals(text);
  }

  static Change<Jurisdiction> callOffName(Jurisdiction it, LocalDate on) {
    var line = it.naming().names();
    return isAhead(line, on)
        ? Change.of(
            it.with(it.naming().withNames(Called.without(line, on))),
            new JurisdictionChangeCalledOff(it.id(), Planned.RENAME, on))
        : Change.nothing(it);
  }

  static Change<Jurisdiction> callOffAgency(Jurisdiction it, LocalDate on) {
    var line = it.naming().agencies();
    return isAhead(line, on)
        ? Change.of(
            it.with(it.naming().withAgencies(Called.without(line, on))),
            new JurisdictionChangeCalledOff(it.id(), Planned.AGENCY_CHANGE, on))
        : Change.nothing(it);
  }

  private static boolean isAhead(List<Called> line, LocalDate on) {
    return line.stream().anyMatch(it -> it.ahead() && it.from().equals(on));
  }

  /** What was ahead and whose day has come, in the order of the days. */
  static Change<Jurisdiction> settle(Jurisdiction it, LocalDate today) {
    var facts = new ArrayList<Fact>();
    var name = it.name();
    for (var next : come(it.naming().names(), today)) {
      facts.add(new JurisdictionRenamed(it.id(), name, next.text(), next.from()));
      name = next.text();
    }
    for (var next : come(it.naming().agencies(), today)) {
      facts.add(new JurisdictionAgencyChanged(it.id(), next.text(), next.from()));
    }
    var names = Called.settledBy(it.naming().names(), today);
    var agencies = Called.settledBy(it.naming().agencies(), today);
    return Change.of(it.with(Naming.of(names, agencies, true)), facts);
  }

  private static List<Called> come(List<Called> line, LocalDate today) {
    return line.stream()
        .filter(it -> it.ahead() && !it.from().isAfter(today))
        .sorted(Comparator.comparing(Called::from))
        .toList();
  }
}
