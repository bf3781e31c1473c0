package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a jurisdiction is a member, since when, and from when its gaps count. */
public record Standing(
    Status status,
    @Nullable LocalDate activatedOn,
    @Nullable LocalDate graceUntil,
    @Nullable LocalDate withdrawnOn) {

  /** Only ACTIVE counts for coverage and quorum. */
  public enum Status {
    PROSPECT,
    ACTIVE,
    WITHDRAWN
  }

  static final Standing PROSPECT = new Standing(Status.PROSPECT, null, null, null);

  Standing activated(LocalDate on, LocalDate graceUntil) {
    return new Standing(Status.ACTIVE, on, graceUntil, null);
  }

  Standing withdrawn(LocalDate on) {
    return new Standing(Status.WITHDRAWN, activatedOn, graceUntil, on);
  }
}
