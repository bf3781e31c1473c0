package org.partnershiphub.membership.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that one signature is good for.
 *
 * @param expiresOn the last day in force
 * @param signedOn when it was signed, which may be later than it holds from; absent where nobody
 *     knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Period(LocalDate effectiveOn, LocalDate expiresOn, @Nullable LocalDate signedOn) {

  boolean holds(LocalDate day) {
    return !day.isBefore(effectiveOn) && !day.isAfter(expiresOn);
  }

  boolean isSameAs(Period other) {
    return effectiveOn.equals(other.effectiveOn) && expiresOn.equals(other.expiresOn);
  }
}
