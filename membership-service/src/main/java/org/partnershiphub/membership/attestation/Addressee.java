package org.partnershiphub.membership.attestation;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.PersonId;

/**
 * Who is asked.
 *
 * @param person absent when there is nobody
 * @param escalated whether it is not the jurisdiction's own lead, because it has none
 */
public record Addressee(@Nullable PersonId person, boolean escalated) {

  static Addressee lead(PersonId lead) {
    return new Addressee(lead, false);
  }
}
