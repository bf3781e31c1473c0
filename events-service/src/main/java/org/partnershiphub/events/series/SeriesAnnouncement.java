package org.partnershiphub.events.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Slot;
import org.partnershiphub.events.schedule.TimeZones;

/**
 * What everybody may hear about a series; a stranger can make a whole calendar of it.
 *
 * @param recurrence its end, where there is one, in UTC
 * @param excluded left out or cancelled
 * @param audience absent when the groups say it all
 * @param title absent when the series is confidential, and so is the place
 * @param shortNoticeReason why this version was called later than its groups are promised; absent
 *     when it was not, or the series is confidential
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesAnnouncement(
    SeriesId series,
    SeriesId root,
    int version,
    @Nullable String title,
    LocalDateTime startsLocal,
    ZoneId zone,
    Instant startsAt,
    int durationMinutes,
    String recurrence,
    List<LocalDateTime> extra,
    List<LocalDateTime> excluded,
    List<Except> exceptions,
    AccessLevel accessLevel,
    List<GroupId> groups,
    @Nullable PersonId organiser,
    @Nullable String place,
    @Nullable Addressees audience,
    @Nullable SeriesId continues,
    @Nullable String shortNoticeReason) {

  /** An occurrence that is otherwise than planned; title and place only where they are its own. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Except(
      LocalDateTime original,
      LocalDateTime startsLocal,
      ZoneId zone,
      Instant startsAt,
      int durationMinutes,
      @Nullable String title,
      @Nullable String place) {}

  static SeriesAnnouncement of(MeetingSeries it, TimeZones zones) {
    var plan = it.plan();
    return new SeriesAnnouncement(
        it.id(),
        it.lineage().root(),
        it.edition().version(),
        it.subject().publicTitle(),
        plan.first(),
        plan.zone(),
        Slot.reckoned(plan.first(), plan.zone(), plan.durationMinutes(), zones).startsAt(),
        plan.durationMinutes(),
        plan.rule().text(),
        plan.extra(),
        plan.excluded(),
        exceptions(it, zones),
        it.subject().accessLevel(),
        it.groups(),
        it.organiser(),
        it.subject().publicPlace(),
        it.audience().isGroupsOnly() ? null : it.audience(),
        it.lineage().continues(),
        it.publicShortNoticeReason());
  }

  private static List<Except> exceptions(MeetingSeries it, TimeZones zones) {
    var secret = it.subject().confidential();
    return it.plan().variations().stream()
        .filter(varied -> it.plan().has(varied.original()))
        .map(varied -> it.plan().occurrence(varied.original(), zones))
        .map(
            one ->
                new Except(
                    one.original(),
                    one.slot().startsLocal(),
                    one.slot().zone(),
                    one.slot().startsAt(),
                    one.slot().durationMinutes(),
                    secret ? null : one.title(),
                    secret ? null : one.place()))
        .toList();
  }
}
