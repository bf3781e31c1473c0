package org.partnershiphub.community.cohorts;

import java.util.List;

/** What a cohort works on, and toward which outcomes of the charter. */
public record Theme(String text, List<String> targetOutcomes, int version) {

  public Theme {
    targetOutcomes = List.copyOf(targetOutcomes);
  }
}
