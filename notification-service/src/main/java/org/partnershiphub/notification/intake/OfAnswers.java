package org.partnershiphub.notification.intake;

import java.util.List;
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

/** What follows from the answers to invitations. */
@Component
class OfAnswers implements FromMeetings.Chapter {

  private final Planning planning;

  OfAnswers(Planning planning) {
    this.planning = planning;
  }

  record Asked(
      MeetingId meeting,
      MeetingId subject,
      int version,
      PersonId person,
      JurisdictionId jurisdiction,
      GroupId group,
      String because) {}

  @Override
  public void hear(Intake intake) {
    intake.on("meetings.alternate-asked.v1", Asked.class, Told.to(this::asked));
  }

  private void asked(Asked fact, Envelope it) {
    var matter =
        new Matter.Asked(
            fact.meeting(),
            fact.subject(),
            fact.version(),
            fact.jurisdiction(),
            fact.group(),
            fact.because());
    var id =
        new NoticeId(
            fact.person(), fact.meeting().value(), fact.version(), NoticeKind.ALTERNATE_ASKED);
    var through = List.of("ALTERNATE:" + fact.jurisdiction());
    planning.plan(
        List.of(Notice.planned(id, matter, List.of(fact.group()), through, Origins.of(it))));
  }
}
