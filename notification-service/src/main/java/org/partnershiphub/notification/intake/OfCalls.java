package org.partnershiphub.notification.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;

/** When people can enrol in a cohort; who may is decided where the rules are. */
@Component
class OfCalls {

  private final Directory directory;
  private final Planning planning;

  OfCalls(Directory directory, Planning planning) {
    this.directory = directory;
    this.planning = planning;
  }

  record Opened(
      GroupId group, String cohort, LocalDate closesOn, ZoneId zone, List<PersonId> eligible) {}

  record Closed(String cohort) {}

  Intake hear(Intake intake) {
    return intake
        .on("community.enrolment-window-opened.v1", Opened.class, Told.to(this::opened))
        .on("community.enrolment-window-closed.v1", Closed.class, Told.to(this::closed));
  }

  private void opened(Opened fact, Envelope it) {
    var matter = new Matter.Call(fact.group(), fact.cohort(), fact.closesOn(), fact.zone());
    planning.plan(fact.eligible().stream().map(person -> notice(person, matter, it)).toList());
  }

  private static Notice notice(PersonId person, Matter.Call matter, Envelope it) {
    var id = new NoticeId(person, matter.cohort(), it.number(), NoticeKind.COHORT_CALL);
    return Notice.planned(id, matter, List.of(matter.group()), Origins.of(it));
  }

  private void closed(Closed fact, Envelope it) {
    directory.learn(new Lesson.Settled(NoticeKind.COHORT_CALL.name(), fact.cohort(), it.number()));
  }
}
