package org.partnershiphub.membership.jurisdictions;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.Vocabularies;
import org.partnershiphub.membership.registry.Zones;

/**
 * Which kind of government, where, and on whose clock: the zone of the agency's head office, and
 * the others that parts of the territory keep.
 */
public record Place(
    Kind kind, @Nullable String usState, ZoneId primaryZone, List<ZoneId> otherZones) {

  /** A government that can be a member. */
  public enum Kind {
    STATE,
    COUNTY,
    CITY,
    TRIBE
  }

  public Place {
    otherZones = List.copyOf(otherZones);
  }

  Faults faults(Vocabularies words) {
    return usStateFaults(words)
        .and(Zones.check("/primaryZone", primaryZone))
        .and(
            IntStream.range(0, otherZones.size())
                .mapToObj(at -> Zones.check("/otherZones/" + at, otherZones.get(at)))
                .reduce(Faults.NONE, Faults::and));
  }

  private Faults usStateFaults(Vocabularies words) {
    return switch (kind) {
      case COUNTY, CITY ->
          usState == null
              ? Faults.of("/usState", "must be given for a county or a city")
              : Vocabularies.check("/usState", usState, words.usStates().keySet());
      // A tribe stands under no state: its code says where the post goes, and nothing else.
      case STATE, TRIBE ->
          usState == null
              ? Faults.NONE
              : Vocabularies.check("/usState", usState, words.usStates().keySet());
    };
  }
}
