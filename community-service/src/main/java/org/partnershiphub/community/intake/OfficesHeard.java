package org.partnershiphub.community.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Standing;
import org.partnershiphub.community.partners.Heard;
import org.partnershiphub.community.partners.Merges;
import org.partnershiphub.community.partners.OfficeTerm;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What membership tells of offices. Who acts in one holds it, as far as groups are concerned. */
@Component
class OfficesHeard {

  private final Heard heard;
  private final Merges merges;
  private final Standing standing;
  private final OfficeEnds officeEnds;

  OfficesHeard(Heard heard, Merges merges, Standing standing, OfficeEnds officeEnds) {
    this.heard = heard;
    this.merges = merges;
    this.standing = standing;
    this.officeEnds = officeEnds;
  }

  void by(Intake intake) {
    intake
        .on("membership.office-term-started.v1", Term.class, this::started)
        .on("membership.office-term-changed.v1", Term.class, this::changed)
        .on("membership.office-term-ended.v1", TermEnded.class, this::ended);
  }

  private Mono<Void> started(Term fact, Envelope envelope) {
    return heard
        .termStarted(fact.term(), fact.lasting(), envelope.number())
        .then(Mono.defer(standing::settleAll));
  }

  private Mono<Void> changed(Term fact, Envelope envelope) {
    return heard
        .termChanged(fact.term(), fact.lasting(), envelope.number())
        .then(Mono.defer(standing::settleAll));
  }

  /** Of a merge no office falls vacant: the survivor's term is told next, and settled then. */
  private Mono<Void> ended(TermEnded fact, Envelope envelope) {
    return heard
        .termEnded(fact.term(), fact.office(), fact.person(), fact.endedOn(), envelope.number())
        .filter(isNews -> !Words.isMerge(fact.reason()))
        .flatMap(isNews -> merges.survivor(fact.person()))
        .flatMap(
            holder -> officeEnds.end(fact.office(), holder).then(Mono.defer(standing::settleAll)));
  }

  record Term(String office, PersonId person, String term, LocalDate from, @Nullable LocalDate to) {

    OfficeTerm lasting() {
      return new OfficeTerm(office, person, from, to, null);
    }
  }

  record TermEnded(
      String office, PersonId person, String term, LocalDate endedOn, @Nullable String reason) {}
}
