package org.partnershiphub.events.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;

/**
 * What everybody may hear about a meeting; a stranger can act on it without asking back.
 *
 * @param title absent when the meeting is confidential
 * @param place absent as well then
 * @param audience absent when the groups say it all
 * @param shortNoticeReason absent when the notice is not short, or the meeting confidential
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Announcement(
    MeetingId meeting,
    int version,
    @Nullable String title,
    LocalDateTime startsLocal,
    ZoneId zone,
    Instant startsAt,
    int durationMinutes,
    AccessLevel accessLevel,
    List<GroupId> groups,
    @Nullable PersonId organiser,
    @Nullable String place,
    @Nullable Addressees audience,
    @Nullable String shortNoticeReason) {

  static Announcement of(Meeting it) {
    return new Announcement(
        it.id(),
        it.version(),
        it.subject().publicTitle(),
        it.slot().startsLocal(),
        it.slot().zone(),
        it.slot().startsAt(),
        it.slot().durationMinutes(),
        it.subject().accessLevel(),
        it.groups(),
        it.organiser(),
        it.subject().publicPlace(),
        it.audience().isGroupsOnly() ? null : it.audience(),
        it.said(it.shortNoticeReason()));
  }
}
