package org.partnershiphub.notification.deliverability;

import java.time.InstantSource;
import org.partnershiphub.notification.mail.Carrier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class DeliverabilityConfiguration {

  @Bean
  @Primary
  Carrier counted(@Qualifier("smtpCarrier") Carrier carrier, Tally tally, InstantSource clock) {
    return new Counted(carrier, tally, clock);
  }
}
