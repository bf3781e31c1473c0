package org.partnershiphub.community.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.PersonId;

/**
 * A group as standing rules look at it.
 *
 * @param cohorts how many cohorts are current
 * @param themes how many themes the current cohort has
 */
public record Body(
    List<? extends Place> places, @Nullable String areaOfInterest, int cohorts, int themes) {

  long seatsOutside(Set<PersonId> uncounted) {
    return places.stream().filter(place -> !uncounted.contains(place.person())).count();
  }
}
