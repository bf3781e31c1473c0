package org.partnershiphub.membership.attestation;

import java.util.List;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.platform.change.TimedAggregates;
import org.partnershiphub.platform.web.Window;
import reactor.core.publisher.Mono;

/** All campaigns, those to come among them. */
public interface Campaigns extends TimedAggregates<CampaignId, Campaign> {

  /** One more than the window asks for, in the order of their ids. */
  Mono<List<Campaign>> list(Window window);
}
