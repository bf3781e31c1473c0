package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import java.util.Objects;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionActivated;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionChangeCalledOff;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionChangePlanned;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionOnboardingStarted;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.Planned;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.ActivatedOtherwise;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.PlannedOtherwise;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.TooEarly;
import org.partnershiphub.membership.jurisdictions.Standing.Status;
import org.partnershiphub.platform.change.Change;

/** How a jurisdiction becomes a member, for the first time or again. */
final class Joining {

  private Joining() {}

  /** It prepares to join; one that had withdrawn does so under its old id, without its people. */
  static Change<Jurisdiction> onboard(Jurisdiction it, LocalDate on) {
    return switch (it.standing().status()) {
      case ONBOARDING -> Change.nothing(it);
      case ACTIVE, SUSPENDED -> throw active(it);
      case PROSPECT -> begin(it, on);
      case WITHDRAWN -> {
        refuseBeforeLeaving(it, on);
        yield begin(it, on);
      }
    };
  }

  /** It signed what members sign; that makes a prospect more, and says nothing about others. */
  static Change<Jurisdiction> signed(Jurisdiction it, LocalDate on) {
    return it.standing().status() == Status.PROSPECT ? begin(it, on) : Change.nothing(it);
  }

  private static Change<Jurisdiction> begin(Jurisdiction it, LocalDate on) {
    var known = it.standing().now().from();
    var since = on.isBefore(known) ? known : on;
    return Change.of(
        it.with(it.standing().become(Status.ONBOARDING, since, null)),
        new JurisdictionOnboardingStarted(it.id(), since));
  }

  /** Makes it a member from a day that was, is or will be. */
  static Change<Jurisdiction> activate(
      Jurisdiction it, LocalDate on, LocalDate today, int graceDays) {
    if (it.standing().isMember()) {
      return sinceThen(it, on);
    }
    var ahead = it.standing().ahead();
    if (ahead != null) {
      return ahead.is(Status.ACTIVE, on) ? Change.nothing(it) : refuseOther(it, ahead);
    }
    refuseBeforeLeaving(it, on);
    return on.isAfter(today) ? plan(it, on, today) : join(it, on, graceDays);
  }

  private static Change<Jurisdiction> sinceThen(Jurisdiction it, LocalDate on) {
    if (on.equals(it.standing().activatedOn())) {
      return Change.nothing(it);
    }
    throw active(it);
  }

  private static ActivatedOtherwise active(Jurisdiction it) {
    return new ActivatedOtherwise(it.id(), Objects.requireNonNull(it.standing().activatedOn()));
  }

  private static Change<Jurisdiction> refuseOther(Jurisdiction it, Ahead ahead) {
    throw new PlannedOtherwise(it.id(), ahead);
  }

  private static void refuseBeforeLeaving(Jurisdiction it, LocalDate on) {
    var left = it.standing().withdrawnOn();
    if (left != null && !on.isAfter(left)) {
      throw new TooEarly("It withdrew on " + left + "; it can join again after that day.");
    }
  }

  private static Change<Jurisdiction> plan(Jurisdiction it, LocalDate on, LocalDate today) {
    return Change.of(
        it.with(it.standing().plan(new Ahead(Status.ACTIVE, on, today, false))),
        new JurisdictionChangePlanned(it.id(), Planned.ACTIVATION, on));
  }

  static Change<Jurisdiction> join(Jurisdiction it, LocalDate on, int graceDays) {
    var place = it.place();
    var graceUntil = on.plusDays(graceDays);
    return Change.of(
        it.with(it.standing().joined(on, graceUntil)),
        new JurisdictionActivated(
            it.id(),
            it.name(),
            place.kind(),
            place.usState(),
            place.primaryZone(),
            place.otherZones(),
            on,
            graceUntil));
  }

  /** It is not to join after all, or not on that day. */
  static Change<Jurisdiction> callOff(Jurisdiction it) {
    if (it.standing().isMember()) {
      throw active(it);
    }
    var ahead = it.standing().ahead();
    return ahead == null || ahead.status() != Status.ACTIVE
        ? Change.nothing(it)
        : Change.of(
            it.with(it.standing().plan(null)),
            new JurisdictionChangeCalledOff(it.id(), Planned.ACTIVATION, ahead.on()));
  }
}
