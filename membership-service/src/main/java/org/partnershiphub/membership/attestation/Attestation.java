package org.partnershiphub.membership.attestation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.attestation.AttestationFact.RosterAttestationCalledOff;
import org.partnershiphub.membership.attestation.AttestationFact.RosterAttestationRequested;
import org.partnershiphub.membership.attestation.AttestationFact.RosterAttested;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;

/**
 * A jurisdiction's part in a campaign: whom it was asked of, how often, and what the answer was.
 *
 * @param day the day of the last request, counted from the opening
 * @param answer absent until there is one; the last one counts
 * @param due when it is asked for again
 */
public record Attestation(
    AttestationId id,
    Round round,
    Addressee addressee,
    int day,
    @Nullable Answer answer,
    Status status,
    @Nullable Instant due)
    implements Timed {

  /**
   * Escalated is what is outstanding and has no lead who could answer; called off is what nobody
   * answered before the jurisdiction withdrew.
   */
  public enum Status {
    ATTESTED,
    OUTSTANDING,
    ESCALATED,
    CALLED_OFF
  }

  public Attestation {
    status = status(answer, addressee, status == Status.CALLED_OFF);
    due = isOpen(status) ? round.reminderAfter(day) : null;
  }

  private static Status status(@Nullable Answer answer, Addressee addressee, boolean calledOff) {
    if (answer != null) {
      return Status.ATTESTED;
    }
    if (calledOff) {
      return Status.CALLED_OFF;
    }
    return addressee.escalated() ? Status.ESCALATED : Status.OUTSTANDING;
  }

  private static boolean isOpen(Status status) {
    return status == Status.OUTSTANDING || status == Status.ESCALATED;
  }

  /** Whether it waits for an answer. */
  public boolean isOpen() {
    return isOpen(status);
  }

  static Change<Attestation> ask(Round round, Addressee addressee) {
    var id = AttestationId.of(round.campaign(), round.jurisdiction());
    return new Attestation(id, round, addressee, 0, null, Status.OUTSTANDING, null).requested();
  }

  /** Asks again when the day for it has come. */
  Change<Attestation> remind(Instant now) {
    var reminder = round.reminderBy(now);
    return !isOpen() || reminder.isEmpty() || reminder.getAsInt() <= day
        ? Change.nothing(this)
        : with(addressee, reminder.getAsInt(), null).requested();
  }

  /** Asks whoever is to be asked now, when that is somebody else. */
  Change<Attestation> address(Addressee now) {
    return !isOpen() || now.equals(addressee)
        ? Change.nothing(this)
        : with(now, day, null).requested();
  }

  /** The jurisdiction has withdrawn: nobody is asked any more. */
  Change<Attestation> callOff() {
    return isOpen()
        ? Change.of(
            new Attestation(id, round, addressee, day, null, Status.CALLED_OFF, null),
            new RosterAttestationCalledOff(round.campaign(), round.jurisdiction()))
        : Change.nothing(this);
  }

  /** The same answer again changes nothing; another one takes its place. */
  Change<Attestation> answer(Answer given) {
    if (answer != null && answer.saysTheSameAs(given)) {
      return Change.nothing(this);
    }
    return Change.of(
        with(addressee, day, given),
        new RosterAttested(
            round.campaign(),
            round.jurisdiction(),
            given.by(),
            LocalDate.ofInstant(given.at(), round.zone()),
            given.corrections()));
  }

  /** Absent until there is an answer. */
  public @Nullable LocalDate answeredOn() {
    return answer == null ? null : LocalDate.ofInstant(answer.at(), round.zone());
  }

  private Change<Attestation> requested() {
    return Change.of(
        this,
        new RosterAttestationRequested(
            round.campaign(),
            round.jurisdiction(),
            addressee.person(),
            round.dueOn(),
            day,
            addressee.escalated()));
  }

  private Attestation with(Addressee newAddressee, int newDay, @Nullable Answer newAnswer) {
    return new Attestation(id, round, newAddressee, newDay, newAnswer, status, null);
  }
}
