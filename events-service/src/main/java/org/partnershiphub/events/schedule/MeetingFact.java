package org.partnershiphub.events.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
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
    };
  }

  @Override
  default String key() {
    return meeting().value();
  }
}
