package org.partnershiphub.notification.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnershiphub.notification.directory.Answers;
import org.partnershiphub.notification.directory.Answers.Answer;
import org.partnershiphub.notification.directory.Answers.Response;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.intake.Tidings.Tiding;
import org.partnershiphub.notification.notices.Addressee;
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

  private static final String CO_CHAIR = "CO_CHAIR";

  private final Directory directory;
  private final Planning planning;
  private final Tidings tidings;

  OfAnswers(Directory directory, Planning planning, Tidings tidings) {
    this.directory = directory;
    this.planning = planning;
    this.tidings = tidings;
  }

  record Asked(
      MeetingId meeting,
      MeetingId subject,
      int version,
      PersonId person,
      JurisdictionId jurisdiction,
      GroupId group,
      String because) {}

  record AtRisk(
      MeetingId meeting,
      Instant startsAt,
      int needed,
      int expected,
      List<JurisdictionId> silentJurisdictions) {}

  /** A way of answering that we do not know is no answer, and says nothing about who comes. */
  record Recorded(
      MeetingId meeting, MeetingId subject, PersonId person, int version, String response) {

    Optional<Response> answer() {
      return Stream.of(Response.values()).filter(it -> it.name().equals(response)).findFirst();
    }
  }

  @Override
  public void hear(Intake intake) {
    intake
        .on("meetings.response-recorded.v1", Recorded.class, Told.to(this::recorded))
        .on("meetings.alternate-asked.v1", Asked.class, Told.to(this::asked))
        .on("meetings.quorum-at-risk.v1", AtRisk.class, Told.to(this::atRisk));
  }

  private void recorded(Recorded fact, Envelope it) {
    var to = new Answers.Key(fact.subject(), fact.person());
    fact.answer()
        .map(response -> new Answer(response, fact.version()))
        .map(answer -> new Lesson.Answered(to, fact.meeting(), answer, it.number()))
        .ifPresent(directory::learn);
  }

  /** Once for each time of a meeting, to those who can do something about it. */
  private void atRisk(AtRisk fact, Envelope it) {
    var silent = fact.silentJurisdictions();
    var matter =
        new Matter.Quorum(
            fact.meeting(), fact.meeting().series(), fact.needed(), fact.expected(), silent);
    var tiding =
        new Tiding(
            NoticeKind.QUORUM_AT_RISK,
            fact.meeting().value(),
            fact.startsAt().getEpochSecond(),
            matter,
            it);
    tidings.tell(tiding, Addressee.office(CO_CHAIR));
    silent.forEach(jurisdiction -> tidings.tell(tiding, Addressee.lead(jurisdiction)));
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
