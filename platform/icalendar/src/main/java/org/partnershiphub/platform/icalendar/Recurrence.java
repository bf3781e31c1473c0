package org.partnershiphub.platform.icalendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of RFC 5545's recurrence rules that we keep: every so many weeks on days of the week, or
 * every so many months on days of the month or on nth weekdays; to a last instant, for a number of
 * times, or without an end. Everything else is refused by name.
 *
 * @param weekdays the day of the first occurrence when there are neither these nor month days
 * @param monthDays counted from the end of the month when negative
 * @param until the last instant at which an occurrence may begin
 * @param count how many occurrences there are, the first among them
 */
public record Recurrence(
    Frequency frequency,
    int interval,
    List<Weekday> weekdays,
    List<Integer> monthDays,
    @Nullable Instant until,
    @Nullable Integer count) {

  /** The most that COUNT may say: whoever means more means no end. */
  public static final int MOST = 1_000;

  private static final int LONGEST_INTERVAL = 99;
  private static final int LONGEST_MONTH = 31;

  /** What the interval counts. */
  public enum Frequency {
    WEEKLY,
    MONTHLY
  }

  public Recurrence {
    weekdays = weekdays.stream().distinct().sorted(Weekday.IN_ORDER).toList();
    monthDays =
        monthDays.stream()
            .distinct()
            .sorted(Comparator.comparing((Integer it) -> it < 0).thenComparing(it -> it))
            .toList();
    until = until == null ? null : until.truncatedTo(ChronoUnit.SECONDS);
    requireRange("INTERVAL", interval, LONGEST_INTERVAL);
    if (count != null) {
      requireRange("COUNT", count, MOST);
    }
    if (count != null && until != null) {
      throw new RecurrenceRefused("UNTIL and COUNT exclude each other.");
    }
    requireDays(frequency, weekdays, monthDays);
  }

  private static void requireRange(String part, int value, int most) {
    if (value < 1 || value > most) {
      throw new RecurrenceRefused(part + " is from 1 to " + most + ", not " + value + ".");
    }
  }

  private static void requireDays(
      Frequency frequency, List<Weekday> weekdays, List<Integer> monthDays) {
    var numbered = weekdays.stream().filter(it -> it.nth() != 0).findFirst();
    if (frequency == Frequency.WEEKLY && numbered.isPresent()) {
      throw new RecurrenceRefused("BYDAY: a week has each day once, so no " + numbered.get() + ".");
    }
    if (frequency == Frequency.WEEKLY && !monthDays.isEmpty()) {
      throw new RecurrenceRefused("BYMONTHDAY goes with FREQ=MONTHLY only.");
    }
    if (frequency == Frequency.MONTHLY && weekdays.stream().anyMatch(it -> it.nth() == 0)) {
      throw new RecurrenceRefused("BYDAY: which one of the month? Such as 2TH or -1FR.");
    }
    if (!weekdays.isEmpty() && !monthDays.isEmpty()) {
      throw new RecurrenceRefused("BYDAY and BYMONTHDAY together are not supported.");
    }
    monthDays.forEach(Recurrence::requireMonthDay);
  }

  static void requireMonthDay(int day) {
    if (day == 0 || Math.abs(day) > LONGEST_MONTH) {
      throw new RecurrenceRefused("BYMONTHDAY is from 1 to 31 or -31 to -1, not " + day + ".");
    }
  }

  /** Reads {@code FREQ=MONTHLY;BYDAY=2TH} and its like, with or without {@code RRULE:} before. */
  @JsonCreator
  public static Recurrence parse(String text) {
    return RuleText.read(text);
  }

  public boolean endless() {
    return until == null && count == null;
  }

  /** The same rule up to and with this instant, whatever its end was. */
  public Recurrence until(Instant last) {
    return new Recurrence(frequency, interval, weekdays, monthDays, last, null);
  }

  /** The same rule for so many times, whatever its end was. */
  public Recurrence times(int number) {
    return new Recurrence(frequency, interval, weekdays, monthDays, null, number);
  }

  /** What comes of it from a first start on the clocks of a zone. */
  public Occurrences occurrences(LocalDateTime first, ZoneId zone) {
    return new Occurrences(this, first, zone, List.of(), List.of());
  }

  /** The rule as it stands behind {@code RRULE:}; equal rules have equal texts. */
  @JsonValue
  @Override
  public String toString() {
    return RuleText.write(this);
  }
}
