package org.partnershiphub.membership.jurisdictions;

import org.jspecify.annotations.Nullable;

/**
 * Why a jurisdiction does not count for now.
 *
 * @param note in somebody's own words; it stays in the registry and travels in no fact
 */
public record Suspension(Reason reason, @Nullable String note) {

  /** What made it so. */
  public enum Reason {
    AGREEMENT_EXPIRED,
    DECISION
  }

  static final Suspension AGREEMENT_EXPIRED = new Suspension(Reason.AGREEMENT_EXPIRED, null);

  public static Suspension decided(String note) {
    return new Suspension(Reason.DECISION, note);
  }
}
