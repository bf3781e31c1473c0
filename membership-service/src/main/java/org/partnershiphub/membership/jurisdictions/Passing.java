package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import org.partnershiphub.membership.jurisdictions.Standing.Status;
import org.partnershiphub.platform.change.Change;

/**
 * What time alone does: all that was planned for a day until today takes effect, late if need be.
 */
final class Passing {

  private Passing() {}

  static Change<Jurisdiction> until(Jurisdiction it, LocalDate today, int graceDays) {
    return Renaming.settle(it, today)
        .then(now -> becomeAhead(now, today, graceDays))
        .then(now -> Suspending.heal(now, today));
  }

  private static Change<Jurisdiction> becomeAhead(Jurisdiction it, LocalDate today, int graceDays) {
    var ahead = it.standing().ahead();
    if (ahead == null || ahead.hasCome() || ahead.on().isAfter(today)) {
      return Change.nothing(it);
    }
    return ahead.status() == Status.ACTIVE
        ? Joining.join(it, ahead.on(), graceDays)
        : Leaving.due(it, ahead);
  }
}
