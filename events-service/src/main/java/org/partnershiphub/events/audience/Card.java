package org.partnershiphub.events.audience;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What we keep of a person's card until it is erased.
 *
 * @param address the digest of the address, by which a reply's sender is known; null without one
 */
public record Card(
    PersonId person, String name, ZoneId zone, @Nullable AddressDigest address, boolean departed) {

  /** The name stays out of logs. */
  @Override
  public String toString() {
    return "Card[" + person + "]";
  }
}
