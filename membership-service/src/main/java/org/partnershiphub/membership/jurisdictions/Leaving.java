package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawalDue;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawalNoticed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawalRevoked;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawn;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotMember;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.PlannedOtherwise;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.TooEarly;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.WithdrawnOtherwise;
import org.partnershiphub.membership.jurisdictions.Standing.Status;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;

/**
 * How a membership ends. Who is affected is known only on the day, and stands in other documents:
 * the day tells that it has come, and with the people the withdrawal is then told once.
 */
final class Leaving {

  private Leaving() {}

  /** It is to withdraw on a day ahead. */
  static Change<Jurisdiction> notice(Jurisdiction it, LocalDate noticeOn, LocalDate effectiveOn) {
    if (it.standing().status() == Status.WITHDRAWN) {
      return onThatDay(it, effectiveOn);
    }
    var ahead = it.standing().ahead();
    if (ahead == null) {
      return Change.of(
          it.with(it.standing().plan(new Ahead(Status.WITHDRAWN, effectiveOn, noticeOn, false))),
          new JurisdictionWithdrawalNoticed(it.id(), noticeOn, effectiveOn));
    }
    if (ahead.is(Status.WITHDRAWN, effectiveOn)) {
      return Change.nothing(it);
    }
    throw new PlannedOtherwise(it.id(), ahead);
  }

  /** It stays; that can be said until the day. */
  static Change<Jurisdiction> revoke(Jurisdiction it, LocalDate today) {
    if (it.standing().hasLeft()) {
      throw new NotMember(it.id());
    }
    var ahead = it.standing().ahead();
    return ahead == null || ahead.status() != Status.WITHDRAWN
        ? Change.nothing(it)
        : Change.of(
            it.with(it.standing().plan(null)), new JurisdictionWithdrawalRevoked(it.id(), today));
  }

  /** The day of the notice has come. */
  static Change<Jurisdiction> due(Jurisdiction it, Ahead ahead) {
    return Change.of(
        it.with(it.standing().plan(ahead.come())),
        new JurisdictionWithdrawalDue(it.id(), ahead.on()));
  }

  /** Does what the day of the notice asks for, unless it is done. */
  static Change<Jurisdiction> complete(
      Jurisdiction it, LocalDate effectiveOn, List<PersonId> affected) {
    var ahead = it.standing().ahead();
    return ahead != null && ahead.hasCome() && ahead.is(Status.WITHDRAWN, effectiveOn)
        ? leave(it, effectiveOn, affected)
        : Change.nothing(it);
  }

  /**
   * Ends its membership on a day that was or is.
   *
   * @param affected the people who are affiliated with it
   */
  static Change<Jurisdiction> withdraw(
      Jurisdiction it, LocalDate effectiveOn, List<PersonId> affected) {
    if (it.standing().status() == Status.WITHDRAWN) {
      return onThatDay(it, effectiveOn);
    }
    var ahead = it.standing().ahead();
    if (ahead != null && !ahead.is(Status.WITHDRAWN, effectiveOn)) {
      throw new PlannedOtherwise(it.id(), ahead);
    }
    refuseBeforeJoining(it, effectiveOn);
    return leave(it, effectiveOn, affected);
  }

  private static Change<Jurisdiction> onThatDay(Jurisdiction it, LocalDate effectiveOn) {
    var on = Objects.requireNonNull(it.standing().withdrawnOn());
    if (effectiveOn.equals(on)) {
      return Change.nothing(it);
    }
    throw new WithdrawnOtherwise(it.id(), on);
  }

  private static void refuseBeforeJoining(Jurisdiction it, LocalDate effectiveOn) {
    var standing = it.standing();
    var left = standing.withdrawnOn();
    var joined = standing.activatedOn();
    if (standing.isMember() && joined != null && effectiveOn.isBefore(joined)) {
      throw new TooEarly("It has been active since " + joined + "; it cannot withdraw before.");
    }
    var known = standing.periods().getFirst().from();
    if (effectiveOn.isBefore(known)) {
      throw new TooEarly("It has been known since " + known + "; it cannot withdraw before.");
    }
    if (left != null && !effectiveOn.isAfter(left)) {
      throw new TooEarly("It withdrew on " + left + " and came back after that day.");
    }
  }

  /** Its name is free again, and nothing that was ahead will be. */
  private static Change<Jurisdiction> leave(
      Jurisdiction it, LocalDate on, List<PersonId> affected) {
    return Change.of(
        it.with(it.standing().left(on)).bare(), new JurisdictionWithdrawn(it.id(), on, affected));
  }
}
