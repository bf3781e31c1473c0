package org.partnershiphub.membership.agreements;

import java.time.LocalDate;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.platform.change.Change;

/**
 * A paper that a jurisdiction or a person has signed. Whether it is in force depends on the day, so
 * that is asked, never stored.
 *
 * @param party the id of the jurisdiction or the person, as the kind says
 * @param expiresOn the last day in force
 * @param registeredAs by what an import knows its own rows again
 */
public record Agreement(
    AgreementId id,
    String kind,
    String party,
    LocalDate effectiveOn,
    LocalDate expiresOn,
    String registeredAs) {

  /** What an agreement is on a day. */
  public enum Status {
    NOT_YET_IN_FORCE,
    IN_FORCE,
    EXPIRED
  }

  static Change<Agreement> sign(Agreement agreement) {
    return Change.of(
        agreement,
        new AgreementSigned(
            agreement.id,
            agreement.kind,
            agreement.party,
            agreement.effectiveOn,
            agreement.expiresOn));
  }

  public Status on(LocalDate day) {
    if (day.isBefore(effectiveOn)) {
      return Status.NOT_YET_IN_FORCE;
    }
    return day.isAfter(expiresOn) ? Status.EXPIRED : Status.IN_FORCE;
  }
}
