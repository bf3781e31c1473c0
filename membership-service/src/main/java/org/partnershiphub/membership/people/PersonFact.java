package org.partnershiphub.membership.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
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
      implements PersonFact {

    static AffiliationStarted of(PersonId person, Affiliation it) {
      return new AffiliationStarted(
          person,
          it.id(),
          it.employer().organisation(),
          it.employer().kind(),
          it.work().seniority(),
          it.work().workforceRoles(),
          it.from());
    }
  }

  /** Somebody works there as something else; the whole new state, told on the day. */
  record AffiliationChanged(
      PersonId person,
      AffiliationId affiliation,
      OrganisationId organisation,
      Employer.Kind organisationKind,
      Seniority seniority,
      List<String> workforceRoles,
      LocalDate effectiveOn)
      implements PersonFact {

    static AffiliationChanged of(PersonId person, Affiliation it) {
      return new AffiliationChanged(
          person,
          it.id(),
          it.employer().organisation(),
          it.employer().kind(),
          it.work().seniority(),
          it.work().workforceRoles(),
          it.career().now().from());
    }
  }

  /** The work there will change on a day to come, or will not any more. */
  record AffiliationChangePlanned(PersonId person, AffiliationId affiliation, LocalDate effectiveOn)
      implements PersonFact {}

  /** Which of several affiliations speaks first. */
  record PrimaryAffiliationChosen(PersonId person, AffiliationId affiliation)
      implements PersonFact {}

  /** That was the last day there; what rests on the affiliation ends with it. */
  record AffiliationEnded(
      PersonId person,
      AffiliationId affiliation,
      OrganisationId organisation,
      Employer.Kind organisationKind,
      LocalDate endedOn,
      Affiliation.Reason reason)
      implements PersonFact {

    static AffiliationEnded of(PersonId person, Affiliation it) {
      var ending = Objects.requireNonNull(it.ended());
      return new AffiliationEnded(
          person,
          it.id(),
          it.employer().organisation(),
          it.employer().kind(),
          ending.on(),
          ending.reason());
    }
  }

  /** The affiliation will end with a day to come. */
  record DeparturePlanned(
      PersonId person,
      AffiliationId affiliation,
      OrganisationId organisation,
      Employer.Kind organisationKind,
      LocalDate on)
      implements PersonFact {}

  /** The affiliation goes on after all. */
  record DepartureCalledOff(
      PersonId person,
      AffiliationId affiliation,
      OrganisationId organisation,
      Employer.Kind organisationKind)
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
      boolean zoneIsOverride,
      @Nullable String jobTitle,
      @Nullable OrganisationId organisation,
      Person.Status status)
      implements PersonFact {}

  /**
   * Somebody should confirm from its mailbox that an address is theirs; stands on the topic that
   * can forget until it is answered or late.
   */
  record AddressVerification(
      PersonId person, @JsonIgnore AddressId id, String address, String token, Instant expiresAt)
      implements PersonFact {

    static AddressVerification of(PersonId person, Address it, Token token) {
      return new AddressVerification(
          person, it.id(), it.email(), token.secret(), token.expiresAt());
    }

    /** Nobody reads it in a log. */
    @Override
    public String toString() {
      return "AddressVerification[" + id + "]";
    }
  }

  /** Two ids were one person; what stood under the merged one goes on under the survivor. */
  record PersonsMerged(PersonId survivor, PersonId merged) implements PersonFact {

    @Override
    public PersonId person() {
      return survivor;
    }
  }

  /** Nothing is known of this person any more but the id. */
  record PersonForgotten(PersonId person, ForgetReason reason) implements PersonFact {}

  /** Why somebody was forgotten. */
  enum ForgetReason {
    REQUEST,
    RETENTION
  }

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
      case AffiliationChanged _ -> "membership.affiliation-changed.v1";
      case AffiliationChangePlanned _ -> "membership.affiliation-change-planned.v1";
      case PrimaryAffiliationChosen _ -> "membership.primary-affiliation-chosen.v1";
      case DeparturePlanned _ -> "membership.departure-planned.v1";
      case DepartureCalledOff _ -> "membership.departure-called-off.v1";
      case PersonsMerged _ -> "membership.persons-merged.v1";
      case PersonForgotten _ -> "membership.person-forgotten.v1";
      case AddressVerification _ -> "people.address-verification.v1";
      case AffiliationEnded _ -> "membership.affiliation-ended.v1";
      case DepartureSuspected _ -> "membership.departure-suspected.v1";
      case DepartureSuspicionSettled _ -> "membership.departure-suspicion-settled.v1";
      case PersonCard _ -> "people.person-card.v1";
    };
  }

  @Override
  default String key() {
    return this instanceof AddressVerification it
        ? PersonErasure.VerificationErased.key(it.person(), it.id())
        : person().value();
  }
}
