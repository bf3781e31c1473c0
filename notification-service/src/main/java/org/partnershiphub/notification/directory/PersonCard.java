package org.partnershiphub.notification.directory;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a person.
 *
 * @param address absent when nobody gave us one that still holds
 * @param standing whether they may hear from us
 * @param refusedAddress the address that a mail server said does not exist
 * @param stopped the optional kinds of notice whose mails this person has stopped
 */
public record PersonCard(
    PersonId person,
    String name,
    @Nullable String address,
    ZoneId zone,
    Standing standing,
    @Nullable String refusedAddress,
    Set<String> stopped) {

  /** {@code UNSURE}: they left somewhere, and the card that says what still holds is on its way. */
  public enum Standing {
    ACTIVE,
    UNSURE,
    DEPARTED
  }

  public PersonCard {
    stopped = Set.copyOf(stopped);
  }

  /** An undeliverable address stays suspended until the person has another one. */
  public boolean addressRefused() {
    return address != null && address.equals(refusedAddress);
  }
}
