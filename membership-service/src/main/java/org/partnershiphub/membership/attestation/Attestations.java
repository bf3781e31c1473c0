package org.partnershiphub.membership.attestation;

import java.util.List;
import java.util.Map;
import org.partnershiphub.membership.attestation.Attestation.Status;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.roster.Confirmed;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.web.Window;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What jurisdictions were asked, and answered. */
public interface Attestations extends TimedAggregates<AttestationId, Attestation>, Confirmed {

  /** One more than the window asks for, in the order of the jurisdictions. */
  Mono<List<Attestation>> list(CampaignId campaign, Window window);

  Mono<Map<Status, Long>> counts(CampaignId campaign);

  /** Those of a jurisdiction that wait for an answer. */
  Flux<Attestation> unanswered(JurisdictionId jurisdiction);
}
