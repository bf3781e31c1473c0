package org.partnershiphub.membership.registry;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The time that the registry can speak of.
 *
 * @param earliest nothing in the partnership began before it was launched
 * @param latest later dates are slips of the keyboard
 * @param zone the zone of the partnership itself, for the dates of no particular member
 */
@ConfigurationProperties("membership.years")
public record Years(
    @DefaultValue("2018-01-01") LocalDate earliest,
    @DefaultValue("2199-12-31") LocalDate latest,
    @DefaultValue("America/New_York") ZoneId zone) {

  public boolean hold(LocalDate date) {
    return !date.isBefore(earliest) && !date.isAfter(latest);
  }

  /** A fault when the date is given and lies outside. */
  public Faults check(String pointer, @Nullable LocalDate date) {
    return Faults.when(
        date != null && !hold(date), pointer, "must be a date from " + earliest + " to " + latest);
  }
}
