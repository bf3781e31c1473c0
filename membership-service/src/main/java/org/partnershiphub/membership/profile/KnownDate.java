package org.partnershiphub.membership.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** When something happened, as precisely as it is known: a year, a month or a day. */
public record KnownDate(@JsonValue String value) implements Comparable<KnownDate> {

  public KnownDate {
    firstDay(value);
  }

  /** The first day that it can mean. */
  LocalDate firstDay() {
    return firstDay(value);
  }

  private static LocalDate firstDay(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Year.parse(text).atDay(1);
        case 7 -> YearMonth.parse(text).atDay(1);
        case 10 -> LocalDate.parse(text);
        default -> throw new DateTimeException(text);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a date like 2018, 2018-03 or 2018-03-15", e);
    }
  }

  /** By the first day; of two, the less precise comes first. */
  @Override
  public int compareTo(KnownDate other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
