package org.partnershiphub.membership.attestation.store;

import java.util.List;
import org.partnershiphub.membership.attestation.AttestationProblem;
import org.partnershiphub.membership.attestation.Campaign;
import org.partnershiphub.membership.attestation.Campaigns;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.outbox.Documents;
import org.partnershiphub.platform.outbox.IndexOn;
import org.partnershiphub.platform.outbox.TimedStore;
import org.partnershiphub.platform.web.Window;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Campaigns as documents. */
@Repository
class MongoCampaigns extends TimedStore<CampaignId, Campaign> implements Campaigns {

  private static final String COLLECTION = "attestationCampaigns";

  MongoCampaigns(Documents documents) {
    super(
        documents.collection(
            COLLECTION, Campaign.class, CampaignId::new, AttestationProblem.NoSuchCampaign::new));
  }

  @Override
  public Mono<List<Campaign>> list(Window window) {
    var query = new Query().with(Sort.by("_id")).limit(window.limit() + 1);
    if (window.after() != null) {
      query.addCriteria(Criteria.where("_id").gt(window.after()));
    }
    return documents.query(query).map(Versioned::state).collectList();
  }

  @Configuration(proxyBeanMethods = false)
  static class Indexes {
    @Bean
    IndexOn campaignsDue() {
      return TimedStore.dueIndex(COLLECTION);
    }
  }
}
