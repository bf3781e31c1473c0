package org.partnershiphub.community.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A jurisdiction as far as composition rules and permissions need it.
 *
 * @param graceUntil until when a missing representative does not yet break a group
 * @param lead who keeps its representation right
 */
public record Jurisdiction(
    JurisdictionId id,
    Status status,
    @Nullable LocalDate activatedOn,
    @Nullable LocalDate graceUntil,
    @Nullable PersonId lead) {

  /** Only an active one counts, from the day of its activation on. */
  public boolean isActive(LocalDate day) {
    return status == Status.ACTIVE && activatedOn != null && !activatedOn.isAfter(day);
  }

  public boolean isInGrace(LocalDate day) {
    return graceUntil != null && !day.isAfter(graceUntil);
  }

  /** How far it has come, as membership told. */
  public enum Status {
    REGISTERED,
    ACTIVE,
    WITHDRAWN
  }
}
