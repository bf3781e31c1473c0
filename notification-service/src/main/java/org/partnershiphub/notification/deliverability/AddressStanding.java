package org.partnershiphub.notification.deliverability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.AddressFact.AddressRestored;
import org.partnershiphub.notification.deliverability.AddressFact.AddressSuspended;
import org.partnershiphub.notification.deliverability.AddressFact.Cause;
import org.partnershiphub.notification.deliverability.AddressFact.How;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.change.Change;

/**
 * Whether mails go to a person's address.
 *
 * @param mark of the address that is suspended; empty when none is
 * @param domain of that address
 * @param since when it was suspended or restored; what was mailed before a restoring does not count
 *     any more
 * @param by who restored it
 */
public record AddressStanding(
    PersonId person,
    boolean suspended,
    String mark,
    String domain,
    @Nullable Cause cause,
    Instant since,
    @Nullable String by) {

  public static AddressStanding good(PersonId person) {
    return new AddressStanding(person, false, "", "", null, Instant.EPOCH, null);
  }

  /** What was mailed before this does not count. */
  public Instant countedFrom() {
    return suspended ? Instant.EPOCH : since;
  }

  Change<AddressStanding> suspend(String address, String at, Cause why, Instant now) {
    if (suspended && mark.equals(address)) {
      return Change.nothing(this);
    }
    return Change.of(
        new AddressStanding(person, true, address, at, why, now, null),
        new AddressSuspended(person, why, now));
  }

  Change<AddressStanding> restore(How how, @Nullable String who, Instant now) {
    if (!suspended) {
      return Change.nothing(this);
    }
    return Change.of(
        new AddressStanding(person, false, "", "", null, now, who),
        new AddressRestored(person, how, who, now));
  }
}
