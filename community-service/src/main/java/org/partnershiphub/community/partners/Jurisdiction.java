package org.partnershiphub.community.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A jurisdiction as far as composition rules need it.
 *
 * @param activatedOn null when nothing was heard of its activation itself
 * @param graceUntil until when a missing representative does not yet break a group
 */
public record Jurisdiction(
    JurisdictionId id,
    Status status,
    @Nullable LocalDate activatedOn,
    @Nullable LocalDate graceUntil) {

  /** Only an active one counts, from the day of its activation on. */
  public boolean isActive(LocalDate day) {
    return status == Status.ACTIVE && (activatedOn == null || !activatedOn.isAfter(day));
  }

  /** Its people have lost the places that they had for it; those of a suspended one keep them. */
  public boolean hasWithdrawn() {
    return status == Status.WITHDRAWN;
  }

  public boolean isInGrace(LocalDate day) {
    return graceUntil != null && !day.isAfter(graceUntil);
  }

  /** How far it has come, as membership told. */
  public enum Status {
    REGISTERED,
    ACTIVE,
    SUSPENDED,
    WITHDRAWN
  }
}
