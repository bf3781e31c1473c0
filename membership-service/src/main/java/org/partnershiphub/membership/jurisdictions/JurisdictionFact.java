package org.partnershiphub.membership.jurisdictions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Fact;

/** Everything that is told about a jurisdiction. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface JurisdictionFact extends Fact {

  JurisdictionId jurisdiction();

  /** What may be planned for a day ahead, besides a withdrawal. */
  enum Planned {
    ACTIVATION,
    RENAME,
    AGENCY_CHANGE,
    /** The agreement whose end had suspended it is in force again from that day. */
    REINSTATEMENT
  }

  /** It is known, not yet a member. */
  record JurisdictionRegistered(
      JurisdictionId jurisdiction,
      String name,
      Place.Kind kind,
      @Nullable String usState,
      ZoneId primaryZone,
      List<ZoneId> otherZones,
      @Nullable String agency)
      implements JurisdictionFact {}

  /** It prepares to join, for the first time or again. */
  record JurisdictionOnboardingStarted(JurisdictionId jurisdiction, LocalDate since)
      implements JurisdictionFact {}

  /** Something is to take effect on a day; until then nothing has changed. */
  record JurisdictionChangePlanned(
      JurisdictionId jurisdiction, Planned change, LocalDate effectiveOn)
      implements JurisdictionFact {}

  /** What was planned for that day will not be. */
  record JurisdictionChangeCalledOff(
      JurisdictionId jurisdiction, Planned change, LocalDate effectiveOn)
      implements JurisdictionFact {}

  /** It is a member from a date; until the end of the grace its gaps are not counted. */
  record JurisdictionActivated(
      JurisdictionId jurisdiction,
      String name,
      Place.Kind kind,
      @Nullable String usState,
      ZoneId primaryZone,
      List<ZoneId> otherZones,
      LocalDate activatedOn,
      LocalDate graceUntil)
      implements JurisdictionFact {}

  /** Somebody, or nobody any more, keeps its roster right. */
  record JurisdictionLeadNamed(JurisdictionId jurisdiction, @Nullable PersonId lead)
      implements JurisdictionFact {}

  /** It is called otherwise from that day on; told when the day has come. */
  record JurisdictionRenamed(
      JurisdictionId jurisdiction, String oldName, String newName, LocalDate effectiveOn)
      implements JurisdictionFact {}

  /** Another agency acts for it from that day on; told when the day has come. */
  record JurisdictionAgencyChanged(
      JurisdictionId jurisdiction, String agency, LocalDate effectiveOn)
      implements JurisdictionFact {}

  /** It is a member that does not count for now. */
  record JurisdictionSuspended(
      JurisdictionId jurisdiction, Suspension.Reason reason, LocalDate since)
      implements JurisdictionFact {}

  /** It counts again. */
  record JurisdictionReinstated(JurisdictionId jurisdiction, LocalDate on)
      implements JurisdictionFact {}

  /** It is to withdraw on a day ahead. */
  record JurisdictionWithdrawalNoticed(
      JurisdictionId jurisdiction, LocalDate noticeOn, LocalDate effectiveOn)
      implements JurisdictionFact {}

  /** It stays. */
  record JurisdictionWithdrawalRevoked(JurisdictionId jurisdiction, LocalDate revokedOn)
      implements JurisdictionFact {}

  /** The day of the notice is there; we hear it ourselves and tell with whom it withdrew. */
  record JurisdictionWithdrawalDue(JurisdictionId jurisdiction, LocalDate effectiveOn)
      implements JurisdictionFact {}

  /** It is no longer a member; its people stay affiliated with the agency. */
  record JurisdictionWithdrawn(
      JurisdictionId jurisdiction, LocalDate effectiveOn, List<PersonId> affected)
      implements JurisdictionFact {}

  @Override
  default String type() {
    return switch (this) {
      case JurisdictionRegistered _ -> "membership.jurisdiction-registered.v1";
      case JurisdictionOnboardingStarted _ -> "membership.jurisdiction-onboarding-started.v1";
      case JurisdictionChangePlanned _ -> "membership.jurisdiction-change-planned.v1";
      case JurisdictionChangeCalledOff _ -> "membership.jurisdiction-change-called-off.v1";
      case JurisdictionActivated _ -> "membership.jurisdiction-activated.v1";
      case JurisdictionLeadNamed _ -> "membership.jurisdiction-lead-named.v1";
      case JurisdictionRenamed _ -> "membership.jurisdiction-renamed.v1";
      case JurisdictionAgencyChanged _ -> "membership.jurisdiction-agency-changed.v1";
      case JurisdictionSuspended _ -> "membership.jurisdiction-suspended.v1";
      case JurisdictionReinstated _ -> "membership.jurisdiction-reinstated.v1";
      case JurisdictionWithdrawalNoticed _ -> "membership.jurisdiction-withdrawal-noticed.v1";
      case JurisdictionWithdrawalRevoked _ -> "membership.jurisdiction-withdrawal-revoked.v1";
      case JurisdictionWithdrawalDue _ -> "membership.jurisdiction-withdrawal-due.v1";
      case JurisdictionWithdrawn _ -> "membership.jurisdiction-withdrawn.v1";
    };
  }

  @Override
  default String key() {
    return jurisdiction().value();
  }
}
