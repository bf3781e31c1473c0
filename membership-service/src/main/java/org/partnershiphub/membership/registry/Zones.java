package org.partnershiphub.membership.registry;

import java.time.ZoneId;
import java.util.Set;

/** The regions of the tz database: an offset such as +05:00 knows no summer. */
public final class Zones {

  private static final Set<String> ALL = Set.copyOf(ZoneId.getAvailableZoneIds());

  private Zones() {}

  public static Faults check(String pointer, ZoneId zone) {
    return Faults.when(
        !ALL.contains(zone.getId()),
        pointer,
        "must be the name of a time zone in the IANA database, such as America/New_York");
  }
}
