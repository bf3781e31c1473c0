package org.partnershiphub.platform.zones;

import java.time.ZoneId;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The regions of the tz database, where wall clocks hang: an offset such as +05:00 knows no summer.
 * {@link ZoneId#getAvailableZoneIds()} alone does not tell: libraries may add names of their own to
 * it at any time (ical4j has 1,839, most of them without rules). {@link TimeZone} has those of the
 * database, and some abbreviations that {@link ZoneId} has not.
 */
public final class TzDatabase {

  private static final Set<String> REGIONS =
      Stream.of(TimeZone.getAvailableIDs())
          .filter(ZoneId.getAvailableZoneIds()::contains)
          .collect(Collectors.toUnmodifiableSet());

  private TzDatabase() {}

  public static boolean has(String region) {
    return REGIONS.contains(region);
  }

  public static boolean has(ZoneId zone) {
    return has(zone.getId());
  }
}
