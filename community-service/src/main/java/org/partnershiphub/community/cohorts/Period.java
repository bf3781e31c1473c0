package org.partnershiphub.community.cohorts;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The days of a cohort, both included. It ends on the day before the next may start, never on "the
 * same day next year".
 */
public record Period(LocalDate startsOn, LocalDate endsOn) {

  /** The whole cohort year that bears this number. */
  public static Period ofYear(int year, MonthDay starts) {
    return new Period(starts.atYear(year), starts.atYear(year + 1).minusDays(1));
  }

  /** A part of this period; what is not said stays. */
  Period narrowed(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Period(first == null ? startsOn : first, last == null ? endsOn : last);
  }

  /** Periods that lie in different cohort years can never overlap. */
  boolean contains(Period other) {
    return !other.startsOn.isBefore(startsOn)
        && !other.endsOn.isAfter(endsOn)
        && !other.endsOn.isBefore(other.startsOn);
  }
}
