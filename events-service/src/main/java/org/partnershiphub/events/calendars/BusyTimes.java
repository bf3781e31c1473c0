package org.partnershiphub.events.calendars;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Stretches of time in which somebody is busy, and how many are. */
final class BusyTimes {

  private BusyTimes() {}

  /** From the first instant up to the second. */
  record Stretch(Instant from, Instant to) {

    boolean isNone() {
      return !from.isBefore(to);
    }

    Stretch within(Stretch other) {
      return new Stretch(
          from.isBefore(other.from) ? other.from : from, to.isAfter(other.to) ? other.to : to);
    }
  }

  /**
   * @param own what each person has, in any order; what overlaps makes nobody busy twice
   */
  static List<Busy> count(Collection<List<Stretch>> own) {
    var steps = new TreeMap<Instant, Integer>();
    for (var stretches : own) {
      for (var it : joined(stretches)) {
        steps.merge(it.from(), 1, Integer::sum);
        steps.merge(it.to(), -1, Integer::sum);
      }
    }
    steps.values().removeIf(it -> it == 0);
    var busy = new ArrayList<Busy>();
    int people = 0;
    var since = Instant.MIN;
    for (var step : steps.entrySet()) {
      if (people > 0) {
        busy.add(new Busy(since, step.getKey(), people));
      }
      since = step.getKey();
      people += step.getValue();
    }
    return busy;
  }

  private static List<Stretch> joined(List<Stretch> stretches) {
    var joined = new ArrayList<Stretch>();
    var inOrder =
        stretches.stream()
            .filter(it -> !it.isNone())
            .sorted(Comparator.comparing(Stretch::from))
            .toList();
    for (var it : inOrder) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || last.to().isBefore(it.from())) {
        joined.add(it);
      } else if (last.to().isBefore(it.to())) {
        joined.set(joined.size() - 1, new Stretch(last.from(), it.to()));
      }
    }
    return joined;
  }
}
