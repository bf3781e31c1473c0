package org.partnershiphub.community.rules;

import java.util.List;
import java.util.Objects;

/** Asks entry rules. */
public final class Entrance {

  private Entrance() {}

  /** What these rules say against the applicant; empty when they let them in. */
  public static List<Refusal> refusals(List<EntryRule> rules, Applicant applicant, Room room) {
    return rules.stream()
        .map(rule -> rule.against(applicant, room))
        .filter(Objects::nonNull)
        .toList();
  }
}
