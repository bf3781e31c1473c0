package org.partnershiphub.events.drift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When rosters and invitations are compared.
 *
 * @param hour of the day
 * @param zone on whose clocks
 * @param most how many of those who have drifted a report names
 */
@Validated
@ConfigurationProperties("events.drift")
public record DriftPolicy(
    @DefaultValue("3") @PositiveOrZero @Max(23) int hour,
    @DefaultValue("America/New_York") ZoneId zone,
    @DefaultValue("1000") @PositiveOrZero int most) {

  /** The next time that the hour strikes. */
  Instant next(Instant now) {
    var today = now.atZone(zone).toLocalDate().atTime(hour, 0).atZone(zone).toInstant();
    return today.isAfter(now)
        ? today
        : now.atZone(zone).toLocalDate().plusDays(1).atTime(hour, 0).atZone(zone).toInstant();
  }
}
