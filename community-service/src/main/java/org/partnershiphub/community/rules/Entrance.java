package org.partnershiphub.community.rules;

import java.time.LocalDate;
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

  /**
   * Whether somebody still is what these rules asked of them when they came in. How their
   * jurisdiction stands is another matter: the places of a suspended one stay.
   */
  public static boolean isStillEligible(List<EntryRule> rules, Applicant now) {
    return refusals(
            rules.stream().filter(EntryRule::lasts).toList(),
            now.asIfAllWereActive(),
            Room.ofSeats(0, LocalDate.MIN))
        .isEmpty();
  }
}
