package org.partnershiphub.events.series;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.PersonId;

/** Whom a series is for, as a body says it. */
public record AudienceWish(
    @Nullable @Size(max = 50) List<@NotNull GroupId> groups,
    @Nullable @Size(max = 50) List<@NotNull CohortId> cohorts,
    @Nullable @Size(max = 20) List<@NotNull OfficeId> offices,
    @Nullable @Size(max = 500) List<@NotNull PersonId> guests,
    @Nullable @Size(max = 500) List<@NotNull PersonId> except) {

  /** With the short form of an audience of groups. */
  public static Addressees of(@Nullable List<GroupId> groups, @Nullable AudienceWish it) {
    var named = groups == null ? Addressees.NOBODY : Addressees.ofGroups(groups);
    return it == null
        ? named
        : named.plus(new Addressees(it.groups, it.cohorts, it.offices, it.guests, it.except));
  }
}
