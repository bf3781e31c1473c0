package org.partnershiphub.community.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much room there is.
 *
 * @param taken the seats that count toward a limit
 * @param window when enrolment is open; null where there is no cohort to enrol in
 */
public record Room(int taken, LocalDate today, @Nullable Window window) {

  public static Room ofSeats(int taken, LocalDate today) {
    return new Room(taken, today, null);
  }

  boolean isOpen() {
    return window != null && window.isOpen(today);
  }

  /** From the first to the last day, both included; no first day means that it is open at once. */
  public record Window(@Nullable LocalDate opensOn, LocalDate closesOn) {

    public boolean isOpen(LocalDate day) {
      return hasOpened(day) && !day.isAfter(closesOn);
    }

    public boolean hasOpened(LocalDate day) {
      return opensOn == null || !day.isBefore(opensOn);
    }
  }
}
