package org.partnershiphub.membership.attestation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.ids.TypedId;

/** A jurisdiction's part in a campaign: {@code 2026-autumn:az-dcs}. */
public record AttestationId(@JsonValue String value) implements TypedId {

  public static AttestationId of(CampaignId campaign, JurisdictionId jurisdiction) {
    return new AttestationId(campaign + ":" + jurisdiction);
  }
}
