package org.partnershiphub.platform.timers;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Rings the timers that a service declares as beans. */
@AutoConfiguration
class TimersConfiguration {

  @Bean
  Timekeeper timekeeper(
      ObjectProvider<Timer<?, ?>> timers,
      InstantSource clock,
      MeterRegistry meters,
      @Value("${hub.timers.every:1s}") Duration every,
      @Value("${hub.timers.limit:20s}") Duration limit,
      @Value("${hub.timers.rest:30s}") Duration rest) {
    return new Timekeeper(
        List.copyOf(timers.orderedStream().toList()), clock, meters, new Pace(every, limit, rest));
  }

  @Bean
  TimersHealthIndicator timersHealthIndicator(Timekeeper timekeeper) {
    return new TimersHealthIndicator(timekeeper);
  }
}
