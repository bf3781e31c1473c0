package org.partnershiphub.events.audience;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/**
 * What a jurisdiction has been to the partnership, as a number of turns. It can be asked for any
 * day, and comes to the same in whatever order the turns are heard.
 */
public record Membership(JurisdictionId jurisdiction, Collection<Turn> turns) {

  /** What a turn leads to; only ACTIVE counts. */
  public enum Status {
    ACTIVE,
    SUSPENDED,
    WITHDRAWN
  }

  /**
   * @param number that of the fact that told it
   * @param from the first day on which it holds
   */
  public record Turn(long number, Status status, LocalDate from) {}

  /**
   * What was said last about a day holds: whoever is suspended back to the first of the month was
   * not active on the second.
   */
  public boolean isActiveOn(LocalDate day) {
    return turns.stream()
        .filter(it -> !it.from().isAfter(day))
        .max(Comparator.comparingLong(Turn::number))
        .filter(it -> it.status() == Status.ACTIVE)
        .isPresent();
  }
}
