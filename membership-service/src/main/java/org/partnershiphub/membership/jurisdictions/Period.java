package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a jurisdiction has a status.
 *
 * @param until the first day on which it no longer has it; {@link #OPEN} while that is not known
 * @param why of a suspension
 */
public record Period(
    Standing.Status status, LocalDate from, LocalDate until, @Nullable Suspension why) {

  /** Later than every date that the registry can speak of: a store compares it like any other. */
  public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  static Period from(LocalDate from, Standing.Status status, @Nullable Suspension why) {
    return new Period(status, from, OPEN, why);
  }

  public boolean isOpen() {
    return until.equals(OPEN);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  private Period until(LocalDate day) {
    return new Period(status, from, day, why);
  }

  private boolean isLike(Period other) {
    return status == other.status && java.util.Objects.equals(why, other.why);
  }

  /** What there was, up to the day from which something else is. */
  static List<Period> then(List<Period> before, Period next) {
    var kept = new ArrayList<Period>(before.size() + 1);
    before.stream()
        .filter(it -> it.from.isBefore(next.from))
        .forEach(it -> kept.add(it.until.isAfter(next.from) ? it.until(next.from) : it));
    if (!kept.isEmpty() && kept.getLast().isLike(next)) {
      kept.add(kept.removeLast().until(next.until));
    } else {
      kept.add(next);
    }
    return List.copyOf(kept);
  }

  /** All but the last, as if it had never been. */
  static List<Period> withoutLast(List<Period> periods) {
    var kept = new ArrayList<>(periods.subList(0, periods.size() - 1));
    kept.add(kept.removeLast().until(OPEN));
    return List.copyOf(kept);
  }
}
