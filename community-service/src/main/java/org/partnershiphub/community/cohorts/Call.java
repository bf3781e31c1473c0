package org.partnershiphub.community.cohorts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.partnershiphub.community.cohorts.CohortFact.EnrolmentWindowClosed;
import org.partnershiphub.community.cohorts.CohortFact.EnrolmentWindowOpened;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/** When people are told that they can enrol in a cohort, and that they cannot any more. */
final class Call {

  /** So many people one fact names. */
  static final int AT_ONCE = 500;

  private Call() {}

  /**
   * Whether it is time. A cohort that goes on already, or was brought in with its enrolment under
   * way, calls nobody; nor does one that is full, until a place is free.
   */
  static boolean isDue(Cohort it, LocalDate today) {
    var window = it.window();
    var underWay = it.life().imported() != null && window.opensOn() == null;
    return it.life().calledOn() == null
        && it.status(today) == CohortStatus.FORMING
        && window.isOpen(today)
        && !underWay
        && it.current().size() < it.capacity();
  }

  /** The people who are in it already are not called. */
  static Change<Cohort> open(Cohort it, List<PersonId> eligible, ZoneId zone, LocalDate today) {
    if (!isDue(it, today)) {
      return Change.nothing(it);
    }
    var called = eligible.stream().filter(one -> it.current(one).isEmpty()).sorted().toList();
    var parts = Math.max(1, Math.ceilDiv(called.size(), AT_ONCE));
    var facts = new ArrayList<Fact>(parts);
    for (int part = 1; part <= parts; part++) {
      var from = (part - 1) * AT_ONCE;
      var some = called.subList(from, Math.min(called.size(), from + AT_ONCE));
      facts.add(opened(it, zone, part, parts, some));
    }
    return Change.of(it.living(it.life().called(today)), facts);
  }

  private static EnrolmentWindowOpened opened(
      Cohort it, ZoneId zone, int part, int parts, List<PersonId> some) {
    var window = it.window();
    return new EnrolmentWindowOpened(
        it.id().group(),
        it.id(),
        window.opensOn(),
        window.closesOn(),
        zone,
        part,
        parts,
        List.copyOf(some));
  }

  static boolean isOver(Cohort it, LocalDate today) {
    return it.life().isCalling() && today.isAfter(it.window().closesOn());
  }

  static Change<Cohort> close(Cohort it, LocalDate today) {
    return isOver(it, today)
        ? Change.of(
            it.living(it.life().calledOff(today)),
            new EnrolmentWindowClosed(it.id().group(), it.id(), it.window().closesOn()))
        : Change.nothing(it);
  }
}
