package org.partnershiphub.membership.attestation;

import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.JurisdictionId;

/** Every way in which attestations say no. */
public abstract sealed class AttestationProblem extends RuntimeException {

  private AttestationProblem(String message) {
    super(message, null, false, false); // an answer, not a crash
  }

  /** There is no such campaign. */
  public static final class NoSuchCampaign extends AttestationProblem {
    public NoSuchCampaign(CampaignId id) {
      super("There is no campaign " + id + ".");
    }
  }

  /** The campaign does not ask this jurisdiction, or not yet. */
  public static final class NotAsked extends AttestationProblem {
    public NotAsked(AttestationId id) {
      super("There is no attestation " + id.value() + ".");
    }
  }

  /** Somebody else's to say. */
  public static final class NotYours extends AttestationProblem {
    public NotYours(JurisdictionId id) {
      super(
          "Only the lead of " + id + ", whoever is asked instead and an administrator can do it.");
    }
  }
}
