package org.partnershiphub.notification.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.intake.Tidings.Tiding;
import org.partnershiphub.notification.notices.Addressee;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.notices.Replacements;
import org.partnershiphub.notification.notices.Replacements.Filling;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;

/** What jurisdictions and outside organisations are called, who leads them, who comes and goes. */
@Component
class OfJurisdictions implements FromMembership.Chapter {

  private static final int GRACE_DAYS = 30;

  private final Directory directory;
  private final Planning planning;
  private final Tidings tidings;
  private final Replacements replacements;
  private final InstantSource clock;

  OfJurisdictions(
      Directory directory,
      Planning planning,
      Tidings tidings,
      Replacements replacements,
      InstantSource clock) {
    this.directory = directory;
    this.planning = planning;
    this.tidings = tidings;
    this.replacements = replacements;
    this.clock = clock;
  }

  record Registered(JurisdictionId jurisdiction, String name) {}

  record Activated(
      JurisdictionId jurisdiction,
      String name,
      LocalDate activatedOn,
      @Nullable LocalDate graceUntil) {}

  record Renamed(JurisdictionId jurisdiction, String newName) {}

  record Organisation(JurisdictionId organisation, String name) {}

  record LeadNamed(JurisdictionId jurisdiction, @Nullable PersonId lead) {}

  record Noticed(JurisdictionId jurisdiction, LocalDate noticeOn, LocalDate effectiveOn) {}

  record Revoked(JurisdictionId jurisdiction) {}

  record Withdrawn(JurisdictionId jurisdiction, LocalDate effectiveOn, List<PersonId> affected) {}

  @Override
  public void hear(Intake intake) {
    intake
        .on(
            "membership.jurisdiction-registered.v1",
            Registered.class,
            Told.to((fact, it) -> named(fact.jurisdiction(), fact.name(), it)))
        .on(
            "membership.organisation-registered.v1",
            Organisation.class,
            Told.to((fact, it) -> named(fact.organisation(), fact.name(), it)))
        .on("membership.jurisdiction-activated.v1", Activated.class, Told.to(this::activated))
        .on("membership.jurisdiction-lead-named.v1", LeadNamed.class, Told.to(this::lead))
        .on("membership.jurisdiction-withdrawn.v1", Withdrawn.class, Told.to(this::withdrawn))
        .on(
            "membership.jurisdiction-renamed.v1",
            Renamed.class,
            Told.to((fact, it) -> named(fact.jurisdiction(), fact.newName(), it)))
        .on("membership.jurisdiction-withdrawal-noticed.v1", Noticed.class, Told.to(this::noticed))
        .on(
            "membership.jurisdiction-withdrawal-revoked.v1",
            Revoked.class,
            Told.to((fact, it) -> pointless(fact.jurisdiction(), it)));
  }

  private void named(JurisdictionId jurisdiction, String name, Envelope it) {
    directory.learn(new Lesson.JurisdictionSeen(jurisdiction, name, it.number()));
    planning.arrived(List.of("subject:" + jurisdiction));
  }

  private void activated(Activated fact, Envelope it) {
    named(fact.jurisdiction(), fact.name(), it);
    if (longAgo(fact, it)) {
      return;
    }
    var matter = new Matter.Welcome(fact.jurisdiction(), fact.activatedOn(), fact.graceUntil());
    tidings.tell(
        Tiding.of(NoticeKind.WELCOME, it.subject(), matter, it),
        Addressee.lead(fact.jurisdiction()));
  }

  /** Recorded when it had settled in already: an import of old members welcomes nobody. */
  private static boolean longAgo(Activated fact, Envelope it) {
    var grace = fact.graceUntil();
    var settled = grace == null ? fact.activatedOn().plusDays(GRACE_DAYS) : grace;
    return it.time().atZone(ZoneOffset.UTC).toLocalDate().isAfter(settled);
  }

  private void lead(LeadNamed fact, Envelope it) {
    directory.learn(new Lesson.LeadNamed(fact.jurisdiction(), fact.lead(), it.number()));
    replacements.leadNamed(fact.jurisdiction(), clock.instant());
    tidings.named(Addressee.lead(fact.jurisdiction()));
  }

  private void noticed(Noticed fact, Envelope it) {
    var matter = new Matter.Leaving(fact.jurisdiction(), fact.noticeOn(), fact.effectiveOn());
    tidings.tell(
        Tiding.of(NoticeKind.WITHDRAWAL_NOTICED, it.subject(), matter, it),
        Addressee.lead(fact.jurisdiction()));
  }

  private void pointless(JurisdictionId jurisdiction, Envelope it) {
    directory.learn(
        new Lesson.Settled(
            NoticeKind.WITHDRAWAL_NOTICED.name(), jurisdiction.value(), it.number()));
  }

  /** One notice each, however many places they had. */
  private void withdrawn(Withdrawn fact, Envelope it) {
    pointless(fact.jurisdiction(), it);
    replacements.filled(new Filling(Filling.jurisdiction(fact.jurisdiction()), null, it.time()));
    var matter = new Matter.Withdrew(fact.jurisdiction(), fact.effectiveOn());
    planning.plan(
        fact.affected().stream()
            .map(
                person ->
                    new NoticeId(
                        person,
                        fact.jurisdiction().value(),
                        it.number(),
                        NoticeKind.JURISDICTION_WITHDREW))
            .map(id -> Notice.planned(id, matter, List.of(), Origins.of(it)))
            .toList());
  }
}
