package org.partnershiphub.membership.offices;

import org.partnershiphub.membership.registry.Years;
import org.partnershiphub.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Terms end on their day without anybody clicking. */
@Configuration(proxyBeanMethods = false)
class OfficeTimers {

  @Bean
  Timer<OfficeId, Office> officeTimer(Offices offices, OfficeRules rules, Years years) {
    return new Timer<>(
        "offices",
        offices,
        (office, now) -> Passage.elapse(office, now, rules.limits(office.id(), years.zone())));
  }
}
