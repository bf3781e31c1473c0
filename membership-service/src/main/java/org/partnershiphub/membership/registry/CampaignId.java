package org.partnershiphub.membership.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import org.partnershiphub.platform.ids.TypedId;

/** The id of an attestation campaign. */
public record CampaignId(@JsonValue String value) implements TypedId {

  public CampaignId {
    IdRules.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
