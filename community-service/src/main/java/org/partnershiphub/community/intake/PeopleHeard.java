package org.partnershiphub.community.intake;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Affiliation.Organisation;
import org.partnershiphub.community.partners.Heard;
import org.partnershiphub.community.partners.Merges;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What membership tells of people: whom they work for, as what, and who turned out to be whom. */
@Component
class PeopleHeard {

  private final Heard heard;
  private final Merges merges;
  private final Departures departures;
  private final Merging merging;

  PeopleHeard(Heard heard, Merges merges, Departures departures, Merging merging) {
    this.heard = heard;
    this.merges = merges;
    this.departures = departures;
    this.merging = merging;
  }

  void by(Intake intake) {
    intake
        .on("membership.affiliation-started.v1", AffiliationStarted.class, this::started)
        .on("membership.affiliation-changed.v1", AffiliationChanged.class, this::changed)
        .on("membership.affiliation-ended.v1", AffiliationEnded.class, this::ended)
        .on("membership.persons-merged.v1", PersonsMerged.class, this::merged);
  }

  private Mono<Void> started(AffiliationStarted fact, Envelope envelope) {
    return heard.affiliated(fact.affiliation(), fact.begun(), envelope.number()).then();
  }

  private Mono<Void> changed(AffiliationChanged fact, Envelope envelope) {
    return heard
        .affiliationChanged(fact.affiliation(), fact.now(), envelope.number())
        .then(Mono.defer(() -> follow(fact.person(), null)));
  }

  /** Of a merge nobody departs: the places pass on when the merge itself is heard. */
  private Mono<Void> ended(AffiliationEnded fact, Envelope envelope) {
    return heard
        .affiliationEnded(
            fact.affiliation(),
            fact.person(),
            new Organisation(fact.organisation(), Words.kind(fact.organisationKind())),
            fact.endedOn(),
            envelope.number())
        .filter(isNews -> !Words.isMerge(fact.reason()))
        .flatMap(isNews -> follow(fact.person(), fact.reason()));
  }

  private Mono<Void> follow(PersonId person, @Nullable String reason) {
    return merges.survivor(person).flatMap(holder -> departures.follow(holder, reason));
  }

  private Mono<Void> merged(PersonsMerged fact, Envelope envelope) {
    return merging.follow(fact.merged(), fact.survivor());
  }

  record AffiliationStarted(
      PersonId person,
      String affiliation,
      String organisation,
      String organisationKind,
      String seniority,
      Set<String> workforceRoles,
      LocalDate from) {

    Affiliation begun() {
      return new Affiliation(
          person,
          new Organisation(organisation, Words.kind(organisationKind)),
          Words.seniority(seniority),
          workforceRoles,
          from,
          null);
    }
  }

  record AffiliationChanged(
      PersonId person,
      String affiliation,
      String organisation,
      String organisationKind,
      String seniority,
      Set<String> workforceRoles,
      LocalDate effectiveOn) {

    Affiliation now() {
      return new Affiliation(
          person,
          new Organisation(organisation, Words.kind(organisationKind)),
          Words.seniority(seniority),
          workforceRoles,
          effectiveOn,
          null);
    }
  }

  record AffiliationEnded(
      PersonId person,
      String affiliation,
      String organisation,
      String organisationKind,
      LocalDate endedOn,
      String reason) {}

  record PersonsMerged(PersonId survivor, PersonId merged) {}
}
