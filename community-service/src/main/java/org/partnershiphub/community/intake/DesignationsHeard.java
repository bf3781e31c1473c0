package org.partnershiphub.community.intake;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.designations.Admissions;
import org.partnershiphub.community.designations.Designation;
import org.partnershiphub.community.designations.DesignationId;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What membership tells of designations: only the jurisdiction names its voice. */
@Component
class DesignationsHeard {

  private final Admissions admissions;

  DesignationsHeard(Admissions admissions) {
    this.admissions = admissions;
  }

  void by(Intake intake) {
    intake
        .on("membership.designation-began.v1", Began.class, this::began)
        .on("membership.designation-ended.v1", Ended.class, this::ended);
  }

  private Mono<Void> began(Began fact, Envelope envelope) {
    return admissions.begin(fact.designated(), fact.replaces(), envelope.number());
  }

  private Mono<Void> ended(Ended fact, Envelope envelope) {
    return Words.isHeardOtherwise(fact.reason())
        ? admissions.forget(fact.designation(), envelope.number())
        : admissions.end(
            fact.designated(), Words.endOfDesignation(fact.reason()), envelope.number());
  }

  record Began(
      DesignationId designation,
      JurisdictionId jurisdiction,
      PersonId person,
      GroupId group,
      Capacity capacity,
      @Nullable PersonId replaces) {

    Designation designated() {
      return new Designation(designation, jurisdiction, person, group, capacity);
    }
  }

  record Ended(
      DesignationId designation,
      JurisdictionId jurisdiction,
      PersonId person,
      GroupId group,
      Capacity capacity,
      String reason) {

    Designation designated() {
      return new Designation(designation, jurisdiction, person, group, capacity);
    }
  }
}
