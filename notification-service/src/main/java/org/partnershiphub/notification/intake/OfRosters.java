package org.partnershiphub.notification.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.intake.Tidings.Tiding;
import org.partnershiphub.notification.notices.Addressee;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;

/** Who speaks for a jurisdiction, and whether its roster is right. */
@Component
class OfRosters implements FromMembership.Chapter {

  private static final String PRIMARY = "PRIMARY";

  private final Directory directory;
  private final Tidings tidings;

  OfRosters(Directory directory, Tidings tidings) {
    this.directory = directory;
    this.tidings = tidings;
  }

  record Acts(JurisdictionId jurisdiction, GroupId group, PersonId alternate, LocalDate since) {}

  record Began(JurisdictionId jurisdiction, GroupId group, String capacity) {}

  record Refused(
      String designation,
      JurisdictionId jurisdiction,
      PersonId person,
      GroupId group,
      String capacity,
      List<Rule> rules) {}

  record Rule(String words) {}

  record Requested(
      JurisdictionId jurisdiction,
      @Nullable PersonId addressee,
      LocalDate dueOn,
      int day,
      boolean escalated) {}

  record Attested(JurisdictionId jurisdiction) {}

  @Override
  public void hear(Intake intake) {
    intake
        .on("membership.alternate-acts.v1", Acts.class, Told.to(this::acts))
        .on("membership.designation-began.v1", Began.class, Told.to(this::began))
        .on("membership.designation-refused.v1", Refused.class, Told.to(this::refused))
        .on("membership.roster-attestation-requested.v1", Requested.class, Told.to(this::requested))
        .on("membership.roster-attested.v1", Attested.class, Told.to(this::attested));
  }

  private void acts(Acts fact, Envelope it) {
    var subject = place(fact.group(), fact.jurisdiction());
    var matter = new Matter.Acts(fact.group(), fact.jurisdiction(), fact.since());
    tidings.tell(Tiding.of(NoticeKind.ALTERNATE_ACTS, subject, matter, it), fact.alternate());
  }

  private static String place(GroupId group, JurisdictionId jurisdiction) {
    return group + ":" + jurisdiction;
  }

  /** A new primary: nobody acts for them any more. */
  private void began(Began fact, Envelope it) {
    if (PRIMARY.equals(fact.capacity())) {
      directory.learn(
          new Lesson.Settled(
              NoticeKind.ALTERNATE_ACTS.name(),
              place(fact.group(), fact.jurisdiction()),
              it.number()));
    }
  }

  private void refused(Refused fact, Envelope it) {
    var matter =
        new Matter.Refused(
            fact.person(),
            fact.jurisdiction(),
            fact.group(),
            fact.capacity(),
            fact.rules().stream().map(Rule::words).toList());
    tidings.tell(
        Tiding.of(NoticeKind.DESIGNATION_REFUSED, fact.designation(), matter, it),
        Addressee.lead(fact.jurisdiction()));
  }

  /**
   * The day is the version, so each reminder is one notice. Where there is nobody to ask, whoever
   * leads the jurisdiction next is asked as its lead.
   */
  private void requested(Requested fact, Envelope it) {
    var person = fact.addressee();
    var instead = person != null && fact.escalated();
    var matter = new Matter.Attestation(fact.jurisdiction(), fact.dueOn(), fact.day(), instead);
    var tiding = new Tiding(NoticeKind.ROSTER_ATTESTATION, it.subject(), fact.day(), matter, it);
    if (person == null) {
      tidings.tell(tiding, Addressee.lead(fact.jurisdiction()));
    } else {
      tidings.tell(tiding, person);
    }
  }

  /** No reminder of any day is wanted any more. */
  private void attested(Attested fact, Envelope it) {
    directory.learn(
        new Lesson.Settled(NoticeKind.ROSTER_ATTESTATION.name(), it.subject(), Long.MAX_VALUE));
  }
}
