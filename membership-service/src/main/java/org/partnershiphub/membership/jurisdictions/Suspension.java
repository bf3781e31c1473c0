package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a jurisdiction does not count for now.
 *
 * @param healsOn from when an agreement that is signed already is in force again
 * @param note in somebody's own words; it stays in the registry and travels in no fact
 */
public record Suspension(Reason reason, @Nullable String note, @Nullable LocalDate healsOn) {

  /** What made it so. */
  public enum Reason {
    AGREEMENT_EXPIRED,
    DECISION
  }

  static final Suspension AGREEMENT_EXPIRED = new Suspension(Reason.AGREEMENT_EXPIRED, null, null);

  public static Suspension decided(String note) {
    return new Suspension(Reason.DECISION, note, null);
  }

  Suspension healingOn(LocalDate day) {
    return new Suspension(reason, note, day);
  }
}
