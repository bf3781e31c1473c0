package org.partnershiphub.notification.intake;

import java.time.InstantSource;
import java.util.List;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Addressee;
import org.partnershiphub.notification.notices.Errand;
import org.partnershiphub.notification.notices.Errands;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.platform.fact.Envelope;
import org.springframework.stereotype.Component;

/** Plans what a fact has to say to one person, or to whoever holds a role. */
@Component
class Tidings {

  private final Planning planning;
  private final Errands errands;
  private final InstantSource clock;

  Tidings(Planning planning, Errands errands, InstantSource clock) {
    this.planning = planning;
    this.errands = errands;
    this.clock = clock;
  }

  /**
   * One thing to say.
   *
   * @param version makes it once per person and subject
   */
  record Tiding(NoticeKind kind, String subject, long version, Matter matter, Envelope because) {

    /** The number of the fact is the version. */
    static Tiding of(NoticeKind kind, String subject, Matter matter, Envelope because) {
      return new Tiding(kind, subject, because.number(), matter, because);
    }
  }

  void tell(Tiding it, PersonId person) {
    var id = new NoticeId(person, it.subject(), it.version(), it.kind());
    var why = it.matter().mentions().all(GroupId.class).toList();
    planning.plan(List.of(Notice.planned(id, it.matter(), why, Origins.of(it.because()))));
  }

  void tell(Tiding it, Addressee to) {
    var origin = Origins.of(it.because());
    var errand = new Errand(it.kind(), it.subject(), it.version(), to, it.matter(), origin);
    errands.open(List.of(errand), clock.instant());
  }

  /** Somebody has become this addressee. */
  void named(Addressee addressee) {
    errands.awaken(addressee, clock.instant());
  }
}
