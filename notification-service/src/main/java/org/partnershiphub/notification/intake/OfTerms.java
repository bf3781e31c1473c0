package org.partnershiphub.notification.intake;

import java.time.LocalDate;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.intake.Tidings.Tiding;
import org.partnershiphub.notification.notices.Addressee;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;

/** Terms of office: who the administrators are, and whose term runs out. */
@Component
class OfTerms implements FromMembership.Chapter {

  private final Directory directory;
  private final Tidings tidings;

  OfTerms(Directory directory, Tidings tidings) {
    this.directory = directory;
    this.tidings = tidings;
  }

  record Started(String office, PersonId person, String term) {}

  record Ended(String office, String term) {}

  record Changed(String term) {}

  record Ending(String office, PersonId person, String term, LocalDate endsOn) {}

  @Override
  public void hear(Intake intake) {
    intake
        .on("membership.office-term-started.v1", Started.class, Told.to(this::started))
        .on("membership.office-term-ended.v1", Ended.class, Told.to(this::ended))
        .on(
            "membership.office-term-changed.v1",
            Changed.class,
            Told.to((fact, it) -> settled(fact.term(), it)))
        .on("membership.office-term-ending.v1", Ending.class, Told.to(this::ending));
  }

  private void started(Started fact, Envelope it) {
    directory.learn(new Lesson.TermStarted(fact.office(), fact.term(), fact.person()));
    tidings.named(Addressee.office(fact.office()));
  }

  private void ended(Ended fact, Envelope it) {
    directory.learn(new Lesson.TermEnded(fact.office(), fact.term()));
    settled(fact.term(), it);
  }

  /** A warning of before names a day that does not hold any more. */
  private void settled(String term, Envelope it) {
    directory.learn(new Lesson.Settled(NoticeKind.TERM_ENDING.name(), term, it.number()));
  }

  private void ending(Ending fact, Envelope it) {
    tidings.tell(ending(fact, true, it), fact.person());
    tidings.tell(ending(fact, false, it), Addressee.administrators());
  }

  private static Tiding ending(Ending fact, boolean own, Envelope it) {
    var matter = new Matter.TermEnding(fact.office(), fact.person(), fact.endsOn(), own);
    return Tiding.of(NoticeKind.TERM_ENDING, fact.term(), matter, it);
  }
}
