package org.partnershiphub.events.quorum;

import org.partnershiphub.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Some days before a meeting somebody looks whether enough will come. */
@Configuration(proxyBeanMethods = false)
class QuorumTimers {

  @Bean
  Timer<QuorumWatchId, QuorumWatch> quorumTimer(QuorumWatches watches) {
    return new Timer<>("quorum watches", watches, (it, now) -> it.ring());
  }
}
