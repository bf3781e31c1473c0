package org.partnershiphub.events.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.platform.change.Fact;

/** What we tell about meetings themselves. */
public sealed interface MeetingFact extends Fact {

  MeetingId meeting();

  record MeetingScheduled(@JsonUnwrapped Announcement announcement) implements MeetingFact {
    @Override
    public MeetingId meeting() {
      return announcement.meeting();
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MeetingMoved(@JsonUnwrapped Announcement announcement, Old old, @Nullable String reason)
      implements MeetingFact {
    @Override
    public MeetingId meeting() {
      return announcement.meeting();
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MeetingCancelled(MeetingId meeting, int version, @Nullable String reason)
      implements MeetingFact {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MeetingReinstated(@JsonUnwrapped Announcement announcement, @Nullable String reason)
      implements MeetingFact {
    @Override
    public MeetingId meeting() {
      return announcement.meeting();
    }
  }

  /**
   * @param material whether it matters to an invitee, so that the version grew
   */
  record MeetingDetailed(
      @JsonUnwrapped Announcement announcement, boolean material, List<Details.Part> changed)
      implements MeetingFact {
    @Override
    public MeetingId meeting() {
      return announcement.meeting();
    }
  }

  /** It is for others; its version is the same, because whoever stays need not hear of it. */
  record AudienceChanged(MeetingId meeting, int version, Addressees audience)
      implements MeetingFact {}

  /** An occurrence stands so now; people have heard of it by the facts of its series. */
  record OccurrenceSet(
      MeetingId meeting,
      SeriesId series,
      SeriesId root,
      LocalDateTime original,
      int version,
      LocalDateTime startsLocal,
      ZoneId zone,
      Instant startsAt,
      int durationMinutes,
      Status status)
      implements MeetingFact {

    static OccurrenceSet of(Meeting it, Occurrence of) {
      return new OccurrenceSet(
          it.id(),
          of.series(),
          of.root(),
          of.original(),
          it.version(),
          it.slot().startsLocal(),
          it.slot().zone(),
          it.slot().startsAt(),
          it.slot().durationMinutes(),
          it.status());
    }
  }

  /** When a meeting would have been. */
  record Old(LocalDateTime startsLocal, ZoneId zone, Instant startsAt) {
    static Old of(Slot it) {
      return new Old(it.startsLocal(), it.zone(), it.startsAt());
    }
  }

  @Override
  default String type() {
    return switch (this) {
      case MeetingScheduled fact -> "meetings.meeting-scheduled.v1";
      case MeetingMoved fact -> "meetings.meeting-moved.v1";
      case MeetingCancelled fact -> "meetings.meeting-cancelled.v1";
      case MeetingReinstated fact -> "meetings.meeting-reinstated.v1";
      case MeetingDetailed fact -> "meetings.meeting-detailed.v1";
      case AudienceChanged fact -> "meetings.audience-changed.v1";
      case OccurrenceSet fact -> "meetings.occurrence-set.v1";
    };
  }

  /** All about one meeting in order, and all about one chain of series. */
  @Override
  default String key() {
    return this instanceof OccurrenceSet it ? it.root().value() : meeting().value();
  }
}
