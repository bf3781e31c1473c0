package org.partnershiphub.notification.intake;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;

/** Who is invited to which version of a meeting or of a series, and who no longer is. */
@Component
class OfInvitations implements FromMeetings.Chapter {

  private static final String ALTERNATE = "ALTERNATE";

  private final Planning planning;

  OfInvitations(Planning planning) {
    this.planning = planning;
  }

  /**
   * @param meeting a single one, or a whole series
   */
  record Issued(MeetingId meeting, int version, String change, List<Invitee> invitees) {}

  record Withdrawn(
      MeetingId meeting, int version, @Nullable String reason, List<Invitee> invitees) {}

  record Invitee(
      PersonId person,
      long sequence,
      @Nullable List<GroupId> via,
      @Nullable List<String> through,
      @Nullable String capacity,
      @Nullable JurisdictionId jurisdiction) {

    List<GroupId> groups() {
      return via == null ? List.of() : via;
    }

    /** For whom somebody stands in is a way in which they come. */
    List<String> ways() {
      var ways = through == null ? Stream.<String>empty() : through.stream();
      return jurisdiction != null && ALTERNATE.equals(capacity)
          ? Stream.concat(ways, Stream.of(ALTERNATE + ":" + jurisdiction)).toList()
          : ways.toList();
    }
  }

  @Override
  public void hear(Intake intake) {
    intake
        .on("meetings.invitations-issued.v1", Issued.class, Told.to(this::issued))
        .on("meetings.invitations-withdrawn.v1", Withdrawn.class, Told.to(this::withdrawn));
  }

  /** A change that we do not know the name of is told as what it is to the reader. */
  private static NoticeKind kind(Issued fact) {
    return switch (fact.change()) {
      case "SCHEDULED", "JOINED" -> NoticeKind.MEETING_SCHEDULED;
      case "MOVED" -> NoticeKind.MEETING_MOVED;
      case "CHANGED" -> NoticeKind.MEETING_CHANGED;
      case "REINSTATED" -> NoticeKind.MEETING_REINSTATED;
      case "SPLIT" -> NoticeKind.SERIES_SPLIT;
      case "CANCELLED" -> NoticeKind.MEETING_CANCELLED;
      default -> fact.version() > 1 ? NoticeKind.MEETING_CHANGED : NoticeKind.MEETING_SCHEDULED;
    };
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
                        invitee.groups(),
                        invitee.ways(),
                        origin))
            .toList());
  }
}
