package org.partnershiphub.community.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.GroupProblem.RolloverRefused;

/** Which cohort of a group is current, and how it came to be: at most one is, by construction. */
public record CohortCalendar(@Nullable CohortId current, List<Rollover> rollovers) {

  static final CohortCalendar EMPTY = new CohortCalendar(null, List.of());

  public CohortCalendar {
    rollovers = List.copyOf(rollovers);
  }

  public Optional<Rollover> rollover(CohortId from, CohortId to) {
    return rollovers.stream()
        .filter(it -> it.from().equals(from) && it.to().equals(to))
        .findFirst();
  }

  /** Refuses a rollover from any but the current cohort, or to any but the next. */
  public void mustFollow(CohortId from, CohortId to) {
    if (!from.equals(current)) {
      throw new RolloverRefused(
          "Only the current cohort can be rolled over, and %s is not it; the current one is %s."
              .formatted(from, current == null ? "none" : current));
    }
    if (!to.equals(from.next())) {
      throw new RolloverRefused(
          "%s is followed by %s, not by %s.".formatted(from, from.next(), to));
    }
  }

  CohortCalendar begun(CohortId first) {
    return new CohortCalendar(first, rollovers);
  }

  CohortCalendar rolled(Rollover rollover) {
    var more = new ArrayList<>(rollovers);
    more.add(rollover);
    return new CohortCalendar(rollover.to(), more);
  }
}
