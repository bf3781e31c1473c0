package org.partnershiphub.notification.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.partnershiphub.notification.deliverability.Addresses;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.PersonCard.Departure;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.intake.Tidings.Tiding;
import org.partnershiphub.notification.notices.Addressee;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.notices.ReplacementSettings;
import org.partnershiphub.notification.notices.Replacements;
import org.partnershiphub.notification.preferences.Wishing;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who left, who may have left, and who is known twice. */
@Component
class OfPersons implements FromMembership.Chapter {

  private static final String DEPARTED = "DEPARTED";
  private static final String MERGED = "MERGED";
  private static final String JURISDICTION = "JURISDICTION";

  private final Directory directory;
  private final Planning planning;
  private final Tidings tidings;
  private final Wishing wishing;
  private final Addresses addresses;
  private final Replacements replacements;
  private final InstantSource clock;
  private final ReplacementSettings settings;

  OfPersons(
      Directory directory,
      Planning planning,
      Tidings tidings,
      Wishing wishing,
      Addresses addresses,
      Replacements replacements,
      InstantSource clock,
      ReplacementSettings settings) {
    this.directory = directory;
    this.planning = planning;
    this.tidings = tidings;
    this.wishing = wishing;
    this.addresses = addresses;
    this.replacements = replacements;
    this.clock = clock;
    this.settings = settings;
  }

  record AffiliationEnded(
      PersonId person,
      JurisdictionId organisation,
      String organisationKind,
      LocalDate endedOn,
      String reason) {}

  record Suspected(PersonId person, String evidence, Instant firstSeen) {}

  record Settled(PersonId person) {}

  record Merged(PersonId survivor, PersonId merged) {}

  @Override
  public void hear(Intake intake) {
    intake
        .on("membership.affiliation-ended.v1", AffiliationEnded.class, Told.to(this::ended))
        .on("membership.departure-suspected.v1", Suspected.class, Told.to(this::suspected))
        .on("membership.departure-suspicion-settled.v1", Settled.class, Told.to(this::settled))
        .on("membership.persons-merged.v1", Merged.class, this::merged);
  }

  /** What ends because two records were one human is no departure: nobody left anything. */
  private void ended(AffiliationEnded fact, Envelope it) {
    if (MERGED.equals(fact.reason())) {
      return;
    }
    var departure = new Departure(fact.organisation().value(), fact.endedOn(), it.time());
    directory.learn(new Lesson.PersonLeft(fact.person(), it.number(), departure));
    if (DEPARTED.equals(fact.reason()) && JURISDICTION.equals(fact.organisationKind())) {
      var open =
          new Replacements.Open(
              it.id(),
              fact.person(),
              fact.organisation(),
              fact.endedOn(),
              it.number(),
              List.of(),
              0);
      replacements.departed(open, clock.instant().plus(settings.settle()));
    }
  }

  private void suspected(Suspected fact, Envelope it) {
    var matter = new Matter.Suspected(fact.person(), fact.evidence(), fact.firstSeen());
    tidings.tell(
        Tiding.of(NoticeKind.DEPARTURE_SUSPECTED, fact.person().value(), matter, it),
        Addressee.leadOf(fact.person()));
  }

  private void settled(Settled fact, Envelope it) {
    directory.learn(
        new Lesson.Settled(
            NoticeKind.DEPARTURE_SUSPECTED.name(), fact.person().value(), it.number()));
  }

  private Mono<Void> merged(Merged fact, Envelope it) {
    return wishing
        .merged(fact.survivor(), fact.merged())
        // The rest waits for the store, which its own threads must not.
        .publishOn(Schedulers.boundedElastic())
        .then(Mono.<Void>fromRunnable(() -> merged(fact)))
        .then(Mono.defer(() -> addresses.merged(fact.survivor(), fact.merged())));
  }

  private void merged(Merged fact) {
    directory.learn(new Lesson.PersonsMerged(fact.survivor(), fact.merged()));
    planning.merged(fact.survivor(), fact.merged());
  }
}
