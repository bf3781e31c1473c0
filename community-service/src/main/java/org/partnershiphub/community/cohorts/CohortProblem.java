package org.partnershiphub.community.cohorts;

import java.util.List;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.rules.GroupId;

/** Every way in which a cohort says no. */
public abstract sealed class CohortProblem extends RuntimeException {

  private CohortProblem(String message) {
    super(message, null, false, false);
  }

  /** There is no such cohort. */
  public static final class NotFound extends CohortProblem {
    public NotFound(CohortId cohort) {
      super("There is no cohort " + cohort + ".");
    }
  }

  /** No place is left. */
  public static final class Full extends CohortProblem {
    public Full(CohortId cohort, int capacity) {
      super("All %d places of %s are taken.".formatted(capacity, cohort));
    }
  }

  /** More was planned than a cohort can hold. */
  public static final class TooLarge extends CohortProblem {
    public TooLarge(int capacity, int limit) {
      super("A cohort of %d is too large; the limit is %d.".formatted(capacity, limit));
    }
  }

  /** It is over; nothing in it changes any more. */
  public static final class Closed extends CohortProblem {
    public Closed(CohortId cohort) {
      super(cohort + " is closed; it stays as it was.");
    }
  }

  /** A cohort becomes current only with a theme and at least one outcome. */
  public static final class ThemeMissing extends CohortProblem {
    public ThemeMissing(CohortId cohort) {
      super("%s has no theme and target outcomes yet; set them first.".formatted(cohort));
    }
  }

  /** The outcomes chosen are not some of the charter's. */
  public static final class OutcomesInvalid extends CohortProblem {
    public OutcomesInvalid(List<String> allowed) {
      super(
          "Choose at least one of the charter's outcomes, each once: "
              + String.join(", ", allowed)
              + ".");
    }
  }

  /** The dates do not go with the year. */
  public static final class PeriodInvalid extends CohortProblem {
    public PeriodInvalid(String words) {
      super(words);
    }
  }

  /** The group has no cohorts. */
  public static final class NotCohortBased extends CohortProblem {
    public NotCohortBased(GroupId group) {
      super(group + " has no annual cohorts.");
    }
  }
}
