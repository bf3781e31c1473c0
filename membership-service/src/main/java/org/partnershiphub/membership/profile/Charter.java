package org.partnershiphub.membership.profile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.Faults;

/**
 * A version of the charter; the last one is in force.
 *
 * @param adoptedOn absent when nobody says, as of the one that stood before this registry
 */
public record Charter(int version, @Nullable LocalDate adoptedOn, List<Outcome> outcomes) {

  public Charter {
    outcomes = List.copyOf(outcomes);
    if (outcomes.isEmpty() || outcomes.stream().anyMatch(it -> it.measures().isEmpty())) {
      throw new IllegalArgumentException("A charter has outcomes, and each has a measure");
    }
  }

  /** The next version may not be older than this one. */
  boolean mayPrecede(LocalDate day) {
    return adoptedOn == null || !day.isBefore(adoptedOn);
  }

  boolean says(LocalDate day, List<Outcome> others) {
    return day.equals(adoptedOn) && outcomes.equals(others);
  }

  /** An outcome stands once, by its id and by its code. */
  static Faults faults(List<Outcome> outcomes) {
    return Twice.faults("/outcomes", "/id", outcomes.stream().map(it -> it.id().value()).toList())
        .and(Twice.faults("/outcomes", "/code", outcomes.stream().map(Outcome::code).toList()));
  }
}
