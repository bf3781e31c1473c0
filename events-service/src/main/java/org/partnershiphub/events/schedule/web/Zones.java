package org.partnershiphub.events.schedule.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.MeetingProblem;

/** The zones of a query. */
final class Zones {

  private static final int MOST = 50;

  private Zones() {}

  static List<ZoneId> of(@Nullable List<String> names) {
    return names == null ? List.of() : names.stream().limit(MOST).map(Zones::zone).toList();
  }

  private static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new MeetingProblem.ZoneUnknown(name);
    }
    return ZoneId.of(name);
  }
}
