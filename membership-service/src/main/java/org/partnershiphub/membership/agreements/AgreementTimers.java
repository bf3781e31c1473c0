package org.partnershiphub.membership.agreements;

import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Agreements are warned of and expire on their day. */
@Configuration(proxyBeanMethods = false)
class AgreementTimers {

  @Bean
  Timer<AgreementId, Agreement> agreementTimer(Agreements agreements) {
    return new Timer<>("agreements", agreements, Expiry::elapse);
  }
}
