package org.partnershiphub.membership.representation;

import java.time.LocalDate;
import org.partnershiphub.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the days bring to representations, whether anybody asks or not. */
@Configuration(proxyBeanMethods = false)
class Calendar {

  @Bean
  Timer<RepresentationId, Representation> designationDays(Representations representations) {
    return new Timer<>(
        "designations",
        representations,
        (it, now) -> Passage.to(LocalDate.ofInstant(now, it.zone()), it));
  }
}
