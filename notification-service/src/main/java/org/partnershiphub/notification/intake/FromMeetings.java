package org.partnershiphub.notification.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.MeetingVersion.Access;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What events-service tells us: meetings, and who is invited to which version of them. */
@Component
class FromMeetings {

  private final Directory directory;
  private final Planning planning;

  FromMeetings(Directory directory, Planning planning) {
    this.directory = directory;
    this.planning = planning;
  }

  record Scheduled(
      MeetingId meeting,
      int version,
      @Nullable String title,
      LocalDateTime startsLocal,
      ZoneId zone,
      Instant startsAt,
      int durationMinutes,
      String accessLevel,
      List<GroupId> groups,
      @Nullable String place,
      @Nullable String reason) {}

  record Cancelled(MeetingId meeting, int version, @Nullable String reason) {}

  record Issued(MeetingId meeting, int version, String change, List<Invitee> invitees) {}

  record Withdrawn(
      MeetingId meeting, int version, @Nullable String reason, List<Invitee> invitees) {}

  record Invitee(PersonId person, long sequence, List<GroupId> via) {}

  /** A change that we do not know the name of is told as what it is to the reader. */
  private static NoticeKind kind(Issued fact) {
    return switch (fact.change()) {
      case "SCHEDULED", "JOINED" -> NoticeKind.MEETING_SCHEDULED;
      case "MOVED" -> NoticeKind.MEETING_MOVED;
      case "CANCELLED" -> NoticeKind.MEETING_CANCELLED;
      default -> fact.version() > 1 ? NoticeKind.MEETING_MOVED : NoticeKind.MEETING_SCHEDULED;
    };
  }

  /** What we do not know how open it is, is not open. */
  private static Access access(Scheduled fact) {
    return switch (fact.accessLevel()) {
      case "OPEN" -> Access.OPEN;
      case "MEMBERS" -> Access.MEMBERS;
      default -> Access.CONFIDENTIAL;
    };
  }

  Intake intake(Intakes intakes) {
    return intakes
        .named("meetingFacts")
        .on(
            "meetings.meeting-scheduled.v1",
            Scheduled.class,
            (fact, it) -> Mono.fromRunnable(() -> seen(fact)))
        .on(
            "meetings.meeting-moved.v1",
            Scheduled.class,
            (fact, it) -> Mono.fromRunnable(() -> seen(fact)))
        .on(
            "meetings.meeting-cancelled.v1",
            Cancelled.class,
            (fact, it) -> Mono.fromRunnable(() -> cancelled(fact)))
        .on(
            "meetings.invitations-issued.v1",
            Issued.class,
            (fact, it) -> Mono.fromRunnable(() -> issued(fact, it)))
        .on(
            "meetings.invitations-withdrawn.v1",
            Withdrawn.class,
            (fact, it) -> Mono.fromRunnable(() -> withdrawn(fact, it)));
  }

  private void seen(Scheduled fact) {
    var timing =
        new Timing(fact.startsLocal(), fact.zone(), fact.startsAt(), fact.durationMinutes());
    var version =
        new MeetingVersion(
            fact.version(),
            fact.title(),
            timing,
            access(fact),
            fact.groups(),
            fact.place(),
            fact.reason());
    directory.learn(new Lesson.MeetingSeen(fact.meeting(), version));
    planning.arrived(List.of("subject:" + fact.meeting()));
  }

  private void cancelled(Cancelled fact) {
    directory.learn(new Lesson.MeetingOff(fact.meeting(), fact.version(), fact.reason()));
    planning.arrived(List.of("subject:" + fact.meeting()));
  }

  private void issued(Issued fact, Envelope it) {
    var matter = new Matter.OfMeeting(fact.meeting(), fact.version(), null);
    plan(fact.invitees(), fact.meeting(), kind(fact), matter, it);
  }

  private void withdrawn(Withdrawn fact, Envelope it) {
    var matter = new Matter.OfMeeting(fact.meeting(), fact.version(), fact.reason());
    plan(fact.invitees(), fact.meeting(), NoticeKind.INVITATION_WITHDRAWN, matter, it);
  }

  /**
   * The person's own sequence is the version that counts: it also rises when they are taken off and
   * put back.
   */
  private void plan(
      List<Invitee> invitees, MeetingId meeting, NoticeKind kind, Matter matter, Envelope it) {
    var origin = Origins.of(it);
    planning.plan(
        invitees.stream()
            .map(
                invitee ->
                    Notice.planned(
                        new NoticeId(invitee.person(), meeting.value(), invitee.sequence(), kind),
                        matter,
                        invitee.via(),
                        origin))
            .toList());
  }
}
