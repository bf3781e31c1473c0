package org.partnershiphub.membership.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Fact;

/** Everything that is told about a person; names and addresses only on the card. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface PersonFact extends Fact {

  PersonId person();

  /** Somebody is known. */
  record PersonRegistered(PersonId person) implements PersonFact {}

  /** Somebody works somewhere, from a day on, as this. */
  record AffiliationStarted(
      PersonId person,
      AffiliationId affiliation,
      OrganisationId organisation,
      Employer.Kind organisationKind,
      Seniority seniority,
      List<String> workforceRoles,
      LocalDate from)
      implements PersonFact {}

  /** That was the last day there; what rests on the affiliation ends with it. */
  record AffiliationEnded(
      PersonId person,
      AffiliationId affiliation,
      OrganisationId organisation,
      Employer.Kind organisationKind,
      LocalDate endedOn,
      Affiliation.Reason reason)
      implements PersonFact {}

  /** Something hints that the person is gone; somebody should look. */
  record DepartureSuspected(
      PersonId person, Evidence evidence, @Nullable OrganisationId organisation, Instant firstSeen)
      implements PersonFact {}

  /** Somebody looked: the person is gone, or is not. */
  record DepartureSuspicionSettled(PersonId person, Outcome outcome) implements PersonFact {}

  /** The whole truth about how to address a person, on the topic that can forget. */
  record PersonCard(
      PersonId person,
      String name,
      @Nullable String address,
      ZoneId zone,
      @Nullable String jobTitle,
      @Nullable OrganisationId organisation,
      Person.Status status)
      implements PersonFact {}

  /** What a suspicion rests on. */
  enum Evidence {
    HARD_BOUNCE,
    AUTO_REPLY,
    ATTESTATION,
    DIRECTORY,
    REPORTED
  }

  /** What became of a suspicion. */
  enum Outcome {
    CONFIRMED,
    DISMISSED
  }

  @Override
  default String type() {
    return switch (this) {
      case PersonRegistered _ -> "membership.person-registered.v1";
      case AffiliationStarted _ -> "membership.affiliation-started.v1";
      case AffiliationEnded _ -> "membership.affiliation-ended.v1";
      case DepartureSuspected _ -> "membership.departure-suspected.v1";
      case DepartureSuspicionSettled _ -> "membership.departure-suspicion-settled.v1";
      case PersonCard _ -> "people.person-card.v1";
    };
  }

  @Override
  default String key() {
    return person().value();
  }
}
