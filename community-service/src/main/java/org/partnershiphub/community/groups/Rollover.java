package org.partnershiphub.community.groups;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.PersonId;

/** The once-only act that ends a cohort and opens the next. */
public record Rollover(
    CohortId from,
    CohortId to,
    LocalDate on,
    @Nullable String theme,
    List<PersonId> continuing,
    List<PersonId> joining,
    List<PersonId> leaving) {

  public Rollover {
    continuing = continuing.stream().sorted().toList();
    joining = joining.stream().sorted().toList();
    leaving = leaving.stream().sorted().toList();
  }

  /** Named by what it does, so that the same one cannot be told under two names. */
  public String id() {
    return from + "->" + to.year();
  }
}
