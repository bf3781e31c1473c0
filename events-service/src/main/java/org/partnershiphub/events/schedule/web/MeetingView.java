package org.partnershiphub.events.schedule.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Status;

/**
 * A meeting as its readers see it.
 *
 * @param local when it is on the clocks of the zones that were asked for, and of its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingView(
    MeetingId id,
    @Nullable String series,
    String title,
    @Nullable String agenda,
    @Nullable String place,
    AccessLevel accessLevel,
    List<GroupId> groups,
    LocalDateTime startsLocal,
    ZoneId zone,
    Instant startsAt,
    Instant endsAt,
    int durationMinutes,
    Map<String, LocalView> local,
    @Nullable PersonId organiser,
    int version,
    Status status) {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm zzz", Locale.US);

  /** One zone's clock. */
  record LocalView(LocalDateTime startsLocal, ZoneOffset offset, String shown) {}

  static MeetingView of(Meeting it, Collection<ZoneId> zones) {
    return new MeetingView(
        it.id(),
        it.series(),
        it.subject().title(),
        it.subject().agenda(),
        it.subject().place(),
        it.subject().accessLevel(),
        it.groups(),
        it.slot().startsLocal(),
        it.slot().zone(),
        it.slot().startsAt(),
        it.slot().endsAt(),
        it.slot().durationMinutes(),
        local(it, zones),
        it.organiser(),
        it.version(),
        it.status());
  }

  private static Map<String, LocalView> local(Meeting it, Collection<ZoneId> zones) {
    var local = new LinkedHashMap<String, LocalView>();
    local.put(it.slot().zone().getId(), local(it.slot().startsAt(), it.slot().zone()));
    zones.forEach(zone -> local.put(zone.getId(), local(it.slot().startsAt(), zone)));
    return local;
  }

  private static LocalView local(Instant startsAt, ZoneId zone) {
    var there = startsAt.atZone(zone);
    return new LocalView(there.toLocalDateTime(), there.getOffset(), SHOWN.format(there));
  }
}
