package org.partnershiphub.membership.representation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.partnershiphub.membership.representation.Designation.Stage;
import org.partnershiphub.membership.representation.Ending.Reason;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationAdmitted;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationEnded;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationMade;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationRefused;
import org.partnershiphub.platform.change.Change;

/**
 * Somebody has a seat of the jurisdiction: the answer to a designation, or, when nobody had
 * designated the person, the beginning of one.
 *
 * @param seat a name that no other seat ever has
 * @param adopts whether a seat without a designation makes one: it was filled or imported by staff
 */
public record Seating(Voice voice, String seat, LocalDate from, boolean adopts) {

  Change<Representation> on(Representation before, LocalDate today) {
    return Passage.to(today, before)
        .then(now -> seated(now, today))
        .then(now -> Passage.to(today, now));
  }

  private Change<Representation> seated(Representation now, LocalDate today) {
    if (now.designations().stream().anyMatch(it -> seat.equals(it.seat()))) {
      return Change.nothing(now);
    }
    var designated = waiting(now);
    if (designated.isPresent()) {
      return admit(designated.get(), now, today);
    }
    return adopts ? adopt(now, today) : Change.nothing(now);
  }

  private Optional<Designation> waiting(Representation now) {
    return now.open().filter(it -> it.voice().equals(voice) && it.seat() == null).findFirst();
  }

  /** Who was named for a later day and sits already speaks already. */
  private Change<Representation> admit(Designation it, Representation now, LocalDate today) {
    var admitted = DesignationAdmitted.of(now.jurisdiction(), it);
    if (it.stage() == Stage.IN_FORCE || !adopts || from.isAfter(today)) {
      return Change.of(now.with(it.admittedTo(seat)), admitted);
    }
    var brought = it.broughtForward(from).admittedTo(seat).begun();
    return Change.of(now.with(brought), DesignationMade.of(now.jurisdiction(), brought), admitted);
  }

  /** The body has seated the person by itself, so it is not asked to: nothing begins. */
  private Change<Representation> adopt(Representation now, LocalDate today) {
    var named = Designation.named(now.nextId(), voice, from, null).admittedTo(seat);
    var adopted = from.isAfter(today) ? named : named.begun();
    return Change.of(
        now.and(adopted),
        DesignationMade.of(now.jurisdiction(), adopted),
        DesignationAdmitted.of(now.jurisdiction(), adopted));
  }

  /** The seat is empty; a departure means the same here, whichever word of it comes first. */
  static Change<Representation> vacated(
      String seat, LocalDate on, Reason reason, LocalDate today, Representation before) {
    return Passage.to(today, before)
        .then(
            now -> {
              var ending = now.open().filter(it -> seat.equals(it.seat())).toList();
              return reason == Reason.DEPARTED
                  ? Turnover.departed(ending, on, today, now)
                  : now.endAll(ending, Ending.of(on, reason));
            });
  }

  /** The body said no, for these reasons. */
  static Change<Representation> refused(
      DesignationId id, List<Designation.Rule> rules, LocalDate today, Representation before) {
    return Passage.to(today, before)
        .then(
            now ->
                now.find(id)
                    .filter(Designation::isAwaitingAnswer)
                    .map(it -> refused(it, rules, today, now))
                    .orElse(Change.nothing(now)));
  }

  private static Change<Representation> refused(
      Designation it, List<Designation.Rule> rules, LocalDate today, Representation now) {
    var ending = Ending.of(today, Reason.REFUSED);
    var refused = it.refused(ending, rules);
    return Change.of(
        now.with(refused),
        DesignationRefused.of(now.jurisdiction(), refused),
        DesignationEnded.of(now.jurisdiction(), refused, ending));
  }
}
