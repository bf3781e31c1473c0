package org.partnershiphub.platform.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.fact.Envelopes;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.ids.TimeOrderedIds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Wires the sources of time and ids, and what puts facts in and out of their envelopes. */
@AutoConfiguration
class StartConfiguration {

  /**
   * @param now when given, the clock starts at this instant and ticks on: for demonstrations and
   *     for results that hold as of a date
   */
  @Bean
  @ConditionalOnMissingBean
  Clock clock(@Value("${hub.now:#{null}}") @Nullable Instant now) {
    var system = Clock.systemUTC();
    return now == null ? system : Clock.offset(system, Duration.between(system.instant(), now));
  }

  @Bean
  @ConditionalOnMissingBean
  Ids ids() {
    return new TimeOrderedIds();
  }

  @Bean
  Envelopes envelopes(
      @Value("${spring.application.name}") String service, JsonMapper json, Ids ids, Clock clock) {
    return new Envelopes(service, json, ids, clock);
  }
}
