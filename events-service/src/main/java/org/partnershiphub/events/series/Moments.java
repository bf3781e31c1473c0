package org.partnershiphub.events.series;

import java.time.InstantSource;
import org.partnershiphub.events.schedule.TimeZones;
import org.springframework.stereotype.Component;

/** Says what the world is like now. */
@Component
class Moments {

  private final InstantSource clock;
  private final TimeZones zones;
  private final SeriesPolicy policy;

  Moments(InstantSource clock, TimeZones zones, SeriesPolicy policy) {
    this.clock = clock;
    this.zones = zones;
    this.policy = policy;
  }

  Moment now() {
    return new Moment(clock.instant(), zones, policy);
  }
}
