package org.partnershiphub.notification.reminders;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.Timing;

/**
 * How long before a meeting people are reminded: {@code 7d} on the clock of the meeting, {@code 1h}
 * as time goes by, {@code 1bd@09:00} at nine on each reader's own clock, one business day before
 * the day on which it is for them.
 *
 * @param at on the reader's clock; null for the time of the meeting
 */
public record Lead(int amount, Unit unit, @Nullable LocalTime at) {

  private static final Pattern TEXT = Pattern.compile("(\\d{1,3})(m|h|d|bd)(?:@(\\d\\d:\\d\\d))?");

  /** Whoever reads it lives between these hours from Greenwich. */
  private static final int WEST = -12;

  private static final int EAST = 14;

  /** What is counted. */
  public enum Unit {
    MINUTES("m"),
    HOURS("h"),
    DAYS("d"),
    BUSINESS_DAYS("bd");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    boolean ofDays() {
      return this == DAYS || this == BUSINESS_DAYS;
    }
  }

  public Lead {
    if (amount < 1) {
      throw new IllegalArgumentException("A reminder comes before the meeting: " + amount);
    }
    if (unit.ofDays() ? unit == Unit.BUSINESS_DAYS && at == null : at != null) {
      throw new IllegalArgumentException("An hour is said with business days, and with days only");
    }
  }

  /**
   * @throws IllegalArgumentException when it is not one
   */
  public static Lead parse(String text) {
    var found = TEXT.matcher(text.strip());
    if (!found.matches()) {
      throw new IllegalArgumentException(
          "Not the time of a reminder, as 7d, 90m or 1bd@09:00 are: " + text);
    }
    var unit = Stream.of(Unit.values()).filter(it -> it.word.equals(found.group(2))).findFirst();
    var at = found.group(3);
    return new Lead(
        Integer.parseInt(found.group(1)),
        unit.orElseThrow(),
        at == null ? null : LocalTime.parse(at));
  }

  /** What tells its reminders from those of other leads. */
  public String name() {
    return amount + unit.word;
  }

  /** The subject of a reminder of this meeting. */
  String subject(MeetingId meeting) {
    return meeting + "~" + name();
  }

  boolean byReader() {
    return at != null;
  }

  /** When somebody in this zone is reminded of a meeting at this time. */
  Instant moment(Timing meeting, ZoneId reader) {
    return switch (unit) {
      case MINUTES -> meeting.at().minus(Duration.ofMinutes(amount));
      case HOURS -> meeting.at().minus(Duration.ofHours(amount));
      case DAYS, BUSINESS_DAYS ->
          at == null
              ? meeting.in(meeting.zone()).minusDays(amount).toInstant()
              : daysBefore(LocalDate.ofInstant(meeting.at(), reader))
                  .atTime(at)
                  .atZone(reader)
                  .toInstant();
    };
  }

  private LocalDate daysBefore(LocalDate day) {
    if (unit == Unit.DAYS) {
      return day.minusDays(amount);
    }
    var found = day;
    for (int left = amount; left > 0; ) {
      found = found.minusDays(1);
      left -= isBusinessDay(found) ? 1 : 0;
    }
    return found;
  }

  private static boolean isBusinessDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** When the first reader on Earth is reminded. */
  Instant first(Timing meeting) {
    return everywhere(meeting).min(Instant::compareTo).orElseThrow();
  }

  /** When the last one is. */
  Instant last(Timing meeting) {
    return everywhere(meeting).max(Instant::compareTo).orElseThrow();
  }

  private Stream<Instant> everywhere(Timing meeting) {
    return byReader()
        ? IntStream.rangeClosed(WEST, EAST)
            .mapToObj(hours -> moment(meeting, ZoneOffset.ofHours(hours)))
        : Stream.of(moment(meeting, meeting.zone()));
  }
}
