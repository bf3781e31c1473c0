package org.partnershiphub.membership.attestation;

import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time brings: campaigns open, and what is outstanding is asked for again. */
@Configuration(proxyBeanMethods = false)
class Schedule {

  @Bean
  Timer<CampaignId, Campaign> campaignOpenings(Campaigns campaigns) {
    return new Timer<>("attestation-campaigns", campaigns, (it, now) -> it.opened());
  }

  @Bean
  Timer<AttestationId, Attestation> attestationReminders(Attestations attestations) {
    return new Timer<>("attestation-reminders", attestations, Attestation::remind);
  }
}
