package org.partnershiphub.membership.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.places.Place;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;

/** A place as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceView(
    GroupId group,
    @Nullable String cohort,
    @Nullable String capacity,
    @Nullable JurisdictionId jurisdiction,
    @Nullable LocalDate from,
    @Nullable LocalDate endedOn,
    @Nullable String reason) {

  public static PlaceView of(Place it) {
    var standing = it.standing();
    var ended = it.ended();
    return new PlaceView(
        it.group(),
        it.key().cohort(),
        standing == null ? null : standing.capacity(),
        standing == null ? null : standing.jurisdiction(),
        it.from(),
        ended == null ? null : ended.on(),
        ended == null ? null : ended.reason());
  }
}
