package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionChangePlanned;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionReinstated;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionSuspended;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.Planned;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotActive;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotSuspended;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.TooEarly;
import org.partnershiphub.membership.jurisdictions.Standing.Status;
import org.partnershiphub.membership.jurisdictions.Suspension.Reason;
import org.partnershiphub.platform.change.Change;

/** How a member stops counting for a while, and counts again. */
final class Suspending {

  private Suspending() {}

  /** By a decision, which also takes over a suspension that the agreement made. */
  static Change<Jurisdiction> suspend(Jurisdiction it, LocalDate since, Suspension why) {
    if (!it.standing().isMember() || it.standing().hasLeft()) {
      throw new NotActive(it.id());
    }
    if (isSuspendedFor(it, Reason.DECISION)) {
      return Change.nothing(it);
    }
    refuseBefore(it, since);
    return become(it, since, why);
  }

  /** The agreement ran out and its grace is over. */
  static Change<Jurisdiction> agreementOver(Jurisdiction it, LocalDate on) {
    return it.standing().status() == Status.ACTIVE && !it.standing().hasLeft()
        ? become(it, notBefore(it, on), Suspension.AGREEMENT_EXPIRED)
        : Change.nothing(it);
  }

  private static Change<Jurisdiction> become(Jurisdiction it, LocalDate since, Suspension why) {
    return Change.of(
        it.with(it.standing().become(Status.SUSPENDED, since, why)),
        new JurisdictionSuspended(it.id(), why.reason(), since));
  }

  static Change<Jurisdiction> reinstate(Jurisdiction it, LocalDate on) {
    if (it.standing().status() == Status.ACTIVE) {
      return Change.nothing(it);
    }
    if (it.standing().status() != Status.SUSPENDED || it.standing().hasLeft()) {
      throw new NotSuspended(it.id());
    }
    refuseBefore(it, on);
    return countAgain(it, on);
  }

  /**
   * The agreement is in force again, from today or a day ahead; that heals what its end had done,
   * and nothing else.
   */
  static Change<Jurisdiction> agreementInForce(Jurisdiction it, LocalDate from, LocalDate today) {
    if (!isSuspendedFor(it, Reason.AGREEMENT_EXPIRED) || it.standing().hasLeft()) {
      return Change.nothing(it);
    }
    return from.isAfter(today) ? healLater(it, from) : countAgain(it, notBefore(it, today));
  }

  private static Change<Jurisdiction> healLater(Jurisdiction it, LocalDate day) {
    return day.equals(it.standing().healsOn())
        ? Change.nothing(it)
        : Change.of(
            it.with(it.standing().healingOn(day)),
            new JurisdictionChangePlanned(it.id(), Planned.REINSTATEMENT, day));
  }

  /** The day has come from which an agreement that was signed before is in force. */
  static Change<Jurisdiction> heal(Jurisdiction it, LocalDate today) {
    var day = it.standing().healsOn();
    return day == null || day.isAfter(today) || it.standing().hasLeft()
        ? Change.nothing(it)
        : countAgain(it, day);
  }

  private static Change<Jurisdiction> countAgain(Jurisdiction it, LocalDate on) {
    return Change.of(
        it.with(it.standing().become(Status.ACTIVE, on, null)),
        new JurisdictionReinstated(it.id(), on));
  }

  private static boolean isSuspendedFor(Jurisdiction it, Reason reason) {
    var why = it.standing().now().why();
    return why != null && why.reason() == reason;
  }

  private static LocalDate notBefore(Jurisdiction it, LocalDate day) {
    var since = it.standing().now().from();
    return day.isBefore(since) ? since : day;
  }

  private static void refuseBefore(Jurisdiction it, LocalDate day) {
    var now = it.standing().now();
    if (day.isBefore(now.from())) {
      throw new TooEarly("It has been " + now.status() + " since " + now.from() + ".");
    }
  }
}
