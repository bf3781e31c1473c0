package org.partnershiphub.notification.intake;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;

/** Agendas, minutes and decisions of meetings; told to those who are invited then. */
@Component
class OfRecords implements FromMeetings.Chapter {

  private static final int AT_ONCE = 500;

  /** So near a meeting its agenda is worth a mail. */
  private static final int SOON_DAYS = 10;

  private final Notices notices;
  private final Planning planning;

  OfRecords(Notices notices, Planning planning) {
    this.notices = notices;
    this.planning = planning;
  }

  record Finalised(MeetingId meeting, @Nullable MeetingId series, int version, int daysBefore) {}

  record Published(MeetingId meeting, @Nullable MeetingId series, int version) {}

  record Decided(
      MeetingId meeting,
      @Nullable MeetingId series,
      String decision,
      GroupId group,
      String result) {}

  @Override
  public void hear(Intake intake) {
    intake
        .on("meetings.agenda-finalised.v1", Finalised.class, Told.to(this::finalised))
        .on("meetings.minutes-published.v1", Published.class, Told.to(this::published))
        .on("meetings.decision-recorded.v1", Decided.class, Told.to(this::decided));
  }

  private static MeetingId subject(MeetingId meeting, @Nullable MeetingId series) {
    return series == null ? meeting : series;
  }

  private void finalised(Finalised fact, Envelope it) {
    var subject = subject(fact.meeting(), fact.series());
    var soon = fact.daysBefore() <= SOON_DAYS;
    var matter = new Matter.Agenda(fact.meeting(), subject, fact.version(), soon);
    var about = new About(NoticeKind.AGENDA_READY, fact.meeting().value(), fact.version());
    tell(subject, about, matter, it);
  }

  private void published(Published fact, Envelope it) {
    var subject = subject(fact.meeting(), fact.series());
    var matter = new Matter.Minutes(fact.meeting(), subject, fact.version());
    var about = new About(NoticeKind.MINUTES, fact.meeting().value(), fact.version());
    tell(subject, about, matter, it);
  }

  /** A decision is recorded once. */
  private void decided(Decided fact, Envelope it) {
    var subject = subject(fact.meeting(), fact.series());
    var matter = new Matter.Decided(fact.meeting(), subject, fact.group(), fact.result());
    tell(subject, new About(NoticeKind.DECISION, fact.decision(), 1), matter, it);
  }

  private record About(NoticeKind kind, String subject, long version) {}

  private void tell(MeetingId subject, About about, Matter matter, Envelope it) {
    var origin = Origins.of(it);
    notices.invited(
        subject.value(),
        AT_ONCE,
        some ->
            planning.plan(
                some.stream()
                    .map(
                        invited ->
                            Notice.planned(
                                new NoticeId(
                                    invited.id().person(),
                                    about.subject(),
                                    about.version(),
                                    about.kind()),
                                matter,
                                invited.why(),
                                invited.through(),
                                origin))
                    .toList()));
  }
}
