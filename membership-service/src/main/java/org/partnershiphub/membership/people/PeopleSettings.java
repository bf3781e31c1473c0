package org.partnershiphub.membership.people;

import java.time.Duration;
import java.time.Period;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long data of people are kept, and what their addresses need.
 *
 * @param retention from the end of the last affiliation until the person is forgotten
 * @param keepPrivateAfterDeparture whether a private address stays on the card of who has departed
 * @param verifyWorkAddresses whether an address of a job must be confirmed by mail like a private
 *     one; else whoever gave it answers for it
 * @param confirmWithin how long a confirmation by mail is waited for
 */
@Validated
@ConfigurationProperties("membership.people")
public record PeopleSettings(
    @DefaultValue("P7Y") Period retention,
    @DefaultValue("false") boolean keepPrivateAfterDeparture,
    @DefaultValue("false") boolean verifyWorkAddresses,
    @DefaultValue("PT48H") @DurationMin(minutes = 1) Duration confirmWithin) {

  public PeopleSettings {
    if (retention.isNegative() || retention.isZero()) {
      throw new IllegalArgumentException("membership.people.retention must be a positive period");
    }
  }
}
