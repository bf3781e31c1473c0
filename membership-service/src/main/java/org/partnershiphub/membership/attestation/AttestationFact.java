package org.partnershiphub.membership.attestation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Fact;

/** Everything that is told about the attestation of rosters. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AttestationFact extends Fact {

  CampaignId campaign();

  /** A campaign will open. */
  record AttestationCampaignPlanned(CampaignId campaign, LocalDate opensOn, LocalDate dueOn)
      implements AttestationFact {}

  /** A campaign is open: every active jurisdiction is asked. */
  record AttestationCampaignOpened(CampaignId campaign, LocalDate opensOn, LocalDate dueOn)
      implements AttestationFact {}

  /**
   * Somebody is asked to confirm a roster.
   *
   * @param addressee absent when there is nobody to ask
   * @param day how many days after the opening
   * @param escalated whether the jurisdiction has no lead who could be asked
   */
  record RosterAttestationRequested(
      CampaignId campaign,
      JurisdictionId jurisdiction,
      @Nullable PersonId addressee,
      LocalDate dueOn,
      int day,
      boolean escalated)
      implements AttestationFact {

    @Override
    public String key() {
      return jurisdiction.value();
    }
  }

  /** Somebody said that a roster is right, but for so many corrections. */
  record RosterAttested(
      CampaignId campaign, JurisdictionId jurisdiction, PersonId by, LocalDate on, int corrections)
      implements AttestationFact {

    @Override
    public String key() {
      return jurisdiction.value();
    }
  }

  /** The jurisdiction withdrew before somebody answered: nobody is asked any more. */
  record RosterAttestationCalledOff(CampaignId campaign, JurisdictionId jurisdiction)
      implements AttestationFact {

    @Override
    public String key() {
      return jurisdiction.value();
    }
  }

  @Override
  default String type() {
    return switch (this) {
      case AttestationCampaignPlanned _ -> "membership.attestation-campaign-planned.v1";
      case AttestationCampaignOpened _ -> "membership.attestation-campaign-opened.v1";
      case RosterAttestationRequested _ -> "membership.roster-attestation-requested.v1";
      case RosterAttestationCalledOff _ -> "membership.roster-attestation-called-off.v1";
      case RosterAttested _ -> "membership.roster-attested.v1";
    };
  }

  @Override
  default String key() {
    return campaign().value();
  }
}
