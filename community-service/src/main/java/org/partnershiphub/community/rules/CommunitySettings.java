package org.partnershiphub.community.rules;

import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the partnership may decide otherwise.
 *
 * @param zone the clock by which a day begins
 * @param cohortYearStarts the day on which a cohort year begins
 * @param cohortCapacity how many people a cohort holds at most, whatever was planned
 * @param firstYear no cohort is older than the partnership
 * @param targetOutcomes the charter's outcomes, of which a cohort chooses some
 * @param withdrawnParticipants what becomes of participants whose jurisdiction withdraws
 * @param designationPatience how long a designation waits for word that the person works there
 * @param officeSeat what becomes of a leader's seat when the term in the office ends
 */
@ConfigurationProperties("hub.community")
public record CommunitySettings(
    @DefaultValue("America/New_York") ZoneId zone,
    @DefaultValue("--01-01") MonthDay cohortYearStarts,
    @DefaultValue("2000") int cohortCapacity,
    @DefaultValue("2018") int firstYear,
    @DefaultValue({"fatalities", "repeat-maltreatment", "workforce-retention", "equity"})
        List<String> targetOutcomes,
    @DefaultValue("END_AT_ONCE") WithdrawnParticipants withdrawnParticipants,
    @DefaultValue("KEPT") OfficeSeat officeSeat,
    @DefaultValue("PT15S") Duration designationPatience) {

  public CommunitySettings {
    if (cohortCapacity < 1 || cohortCapacity > 5_000) {
      throw new IllegalArgumentException("hub.community.cohort-capacity is from 1 to 5000.");
    }
  }

  /** Whether participants leave with their jurisdiction or may finish the cohort year. */
  public enum WithdrawnParticipants {
    END_AT_ONCE,
    FINISH_COHORT_YEAR
  }

  /** Whether a seat is by appointment, or tied to the office. */
  public enum OfficeSeat {
    KEPT,
    TIED
  }
}
