package org.partnershiphub.events.series;

import java.time.Instant;
import org.partnershiphub.events.schedule.TimeZones;

/** What a decision about a series has to know of the world. */
public record Moment(Instant now, TimeZones zones, SeriesPolicy policy) {

  Instant horizon() {
    return now.plus(policy.horizon());
  }
}
