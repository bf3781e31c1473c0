package org.partnershiphub.notification.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Because;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.MeetingVersion.Access;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.reminders.Reminding;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;

/** Single meetings: how each version of them stands. */
@Component
class OfMeetings implements FromMeetings.Chapter {

  private final Directory directory;
  private final Planning planning;
  private final Reminding reminding;

  OfMeetings(Directory directory, Planning planning, Reminding reminding) {
    this.directory = directory;
    this.planning = planning;
    this.reminding = reminding;
  }

  /**
   * @param material false when it only says otherwise what people know
   */
  record Stands(
      MeetingId meeting,
      int version,
      @Nullable String title,
      LocalDateTime startsLocal,
      ZoneId zone,
      Instant startsAt,
      int durationMinutes,
      String accessLevel,
      @Nullable List<GroupId> groups,
      @Nullable String place,
      @Nullable Old old,
      @Nullable String reason,
      @Nullable String shortNoticeReason,
      @Nullable Boolean material) {

    boolean reworded() {
      return Boolean.FALSE.equals(material);
    }
  }

  record Old(LocalDateTime startsLocal, ZoneId zone, Instant startsAt) {}

  record Cancelled(MeetingId meeting, int version, @Nullable String reason) {}

  @Override
  public void hear(Intake intake) {
    intake
        .on("meetings.meeting-scheduled.v1", Stands.class, Told.to(this::stands))
        .on("meetings.meeting-moved.v1", Stands.class, Told.to(this::stands))
        .on("meetings.meeting-reinstated.v1", Stands.class, Told.to(this::stands))
        .on("meetings.meeting-detailed.v1", Stands.class, Told.to(this::stands))
        .on("meetings.meeting-cancelled.v1", Cancelled.class, Told.to(this::cancelled));
  }

  private void stands(Stands fact, Envelope it) {
    var timing =
        new Timing(fact.startsLocal(), fact.zone(), fact.startsAt(), fact.durationMinutes());
    var version =
        new MeetingVersion(
            fact.version(),
            fact.title(),
            timing,
            access(fact.accessLevel()),
            fact.groups() == null ? List.of() : fact.groups(),
            fact.place(),
            new Because(fact.reason(), fact.shortNoticeReason(), clocks(fact)),
            null);
    directory.learn(new Lesson.MeetingSeen(fact.meeting(), version, it.number(), fact.reworded()));
    arrived(fact.meeting(), it);
  }

  private void arrived(MeetingId meeting, Envelope it) {
    planning.arrived(List.of("subject:" + meeting));
    reminding.learned(meeting, it.time());
  }

  /** The same wall clock at another instant: it was not a person who moved it. */
  private static @Nullable Instant clocks(Stands fact) {
    var old = fact.old();
    return old != null
            && old.startsLocal().equals(fact.startsLocal())
            && old.zone().equals(fact.zone())
            && !old.startsAt().equals(fact.startsAt())
        ? old.startsAt()
        : null;
  }

  private void cancelled(Cancelled fact, Envelope it) {
    directory.learn(new Lesson.MeetingOff(fact.meeting(), fact.version(), fact.reason()));
    arrived(fact.meeting(), it);
  }

  /** What we do not know how open it is, is not open. */
  static Access access(String level) {
    return switch (level) {
      case "OPEN" -> Access.OPEN;
      case "MEMBERS" -> Access.MEMBERS;
      default -> Access.CONFIDENTIAL;
    };
  }
}
