package org.partnershiphub.events.schedule.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.LocalTimes;
import org.partnershiphub.events.schedule.LocalTimes.LocalView;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.ShownZones;
import org.partnershiphub.events.schedule.Status;

/**
 * A meeting as its readers see it.
 *
 * @param audience absent when the groups say it all
 * @param local when it is on the reader's clock, on its own, and on those asked for
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
    Status status,
    @Nullable Of occurrence,
    @Nullable Addressees audience,
    @Nullable String shortNoticeReason) {

  /** Which occurrence of which series it is; people are invited to the series. */
  record Of(SeriesId series, LocalDateTime original) {}

  static MeetingView of(Meeting it, ShownZones zones) {
    var of = it.occurrence();
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
        LocalTimes.of(it.slot(), zones),
        it.organiser(),
        it.version(),
        it.status(),
        of == null ? null : new Of(of.series(), of.original()),
        it.audience().isGroupsOnly() ? null : it.audience(),
        it.shortNoticeReason());
  }
}
