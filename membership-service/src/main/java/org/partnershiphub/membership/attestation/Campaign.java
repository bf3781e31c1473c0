package org.partnershiphub.membership.attestation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.attestation.AttestationFact.AttestationCampaignOpened;
import org.partnershiphub.membership.attestation.AttestationFact.AttestationCampaignPlanned;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;

/**
 * One round in which all jurisdictions look at their rosters.
 *
 * @param zone the partnership's own, in which its days begin
 * @param due when it opens; absent once it is open
 */
public record Campaign(
    CampaignId id,
    LocalDate opensOn,
    LocalDate dueOn,
    ZoneId zone,
    boolean open,
    @Nullable Instant due)
    implements Timed {

  public Campaign {
    due = open ? null : opensOn.atStartOfDay(zone).toInstant();
  }

  /** Plans it, and opens it at once when its day has come. */
  static Change<Campaign> plan(
      CampaignId id, LocalDate opensOn, LocalDate dueOn, ZoneId zone, Instant now) {
    var planned = new Campaign(id, opensOn, dueOn, zone, false, null);
    return opensOn.atStartOfDay(zone).toInstant().isAfter(now)
        ? Change.of(planned, new AttestationCampaignPlanned(id, opensOn, dueOn))
        : planned.opened();
  }

  Change<Campaign> opened() {
    return open
        ? Change.nothing(this)
        : Change.of(
            new Campaign(id, opensOn, dueOn, zone, true, null),
            new AttestationCampaignOpened(id, opensOn, dueOn));
  }
}
