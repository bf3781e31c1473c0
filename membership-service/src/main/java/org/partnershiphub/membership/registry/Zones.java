package org.partnershiphub.membership.registry;

import java.time.ZoneId;
import org.partnershiphub.platform.zones.TzDatabase;

/** The regions of the tz database: an offset such as +05:00 knows no summer. */
public final class Zones {

  private Zones() {}

  public static Faults check(String pointer, ZoneId zone) {
    return Faults.when(
        !TzDatabase.has(zone),
        pointer,
        "must be the name of a time zone in the IANA database, such as America/New_York");
  }
}
