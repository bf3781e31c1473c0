package org.partnershiphub.events.schedule.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.PersonId;

/** Whom a meeting is for, as a body says it. */
record AudienceBody(
    @Nullable @Size(max = 50) List<@NotNull GroupId> groups,
    @Nullable @Size(max = 50) List<@NotNull CohortId> cohorts,
    @Nullable @Size(max = 20) List<@NotNull OfficeId> offices,
    @Nullable @Size(max = 500) List<@NotNull PersonId> guests,
    @Nullable @Size(max = 500) List<@NotNull PersonId> except) {

  Addressees addressees() {
    return new Addressees(groups, cohorts, offices, guests, except);
  }

  static Addressees of(@Nullable AudienceBody it) {
    return it == null ? Addressees.NOBODY : it.addressees();
  }
}
