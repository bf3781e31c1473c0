package org.partnershiphub.events.clocks.store;

import org.partnershiphub.events.clocks.ClockWatch;
import org.partnershiphub.events.clocks.Clocks;
import org.partnershiphub.events.clocks.ClocksId;
import org.partnershiphub.events.schedule.TimeZones;
import org.partnershiphub.platform.outbox.Documents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the look at the clocks is kept. */
@Configuration(proxyBeanMethods = false)
class ClocksStore {

  @Bean
  ClockWatch clockWatch(Documents documents, TimeZones zones) {
    return new ClockWatch(
        documents.collection(
            "clocks",
            Clocks.class,
            ClocksId::new,
            id -> new IllegalArgumentException("There is one world.")),
        zones);
  }
}
