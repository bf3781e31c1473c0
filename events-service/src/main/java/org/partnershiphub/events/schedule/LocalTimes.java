package org.partnershiphub.events.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.zones.TzDatabase;

/** What the clocks of several zones show at one moment. */
public final class LocalTimes {

  private static final int MOST = 50;
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm zzz", Locale.US);

  private LocalTimes() {}

  /** One zone's clock. */
  public record LocalView(LocalDateTime startsLocal, ZoneOffset offset, String shown) {}

  public static Map<String, LocalView> of(Slot slot, ShownZones zones) {
    var local = new LinkedHashMap<String, LocalView>();
    zones.with(slot.zone()).forEach(zone -> local.put(zone.getId(), local(slot.startsAt(), zone)));
    return local;
  }

  public static LocalView local(Instant startsAt, ZoneId zone) {
    var there = startsAt.atZone(zone);
    return new LocalView(there.toLocalDateTime(), there.getOffset(), SHOWN.format(there));
  }

  /**
   * The zones of a query.
   *
   * @throws MeetingProblem.ZoneUnknown when one is none
   */
  public static List<ZoneId> zones(@Nullable List<String> names) {
    return names == null
        ? List.of()
        : names.stream().limit(MOST).map(LocalTimes::zone).distinct().toList();
  }

  private static ZoneId zone(String name) {
    if (!TzDatabase.has(name)) {
      throw new MeetingProblem.ZoneUnknown(name);
    }
    return ZoneId.of(name);
  }
}
