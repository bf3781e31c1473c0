package org.partnershiphub.events.drift;

import org.partnershiphub.platform.change.Fact;

/** What we tell ourselves about the check. */
public sealed interface CheckFact extends Fact {

  CheckId check();

  /** Rosters and invitations are to be compared. */
  record DriftCheckDue(CheckId check, int round) implements CheckFact {}

  /** They were, and so many have drifted; who that is stays here. */
  record DriftChecked(
      CheckId check, int round, int subjects, int unsettled, long compared, long found)
      implements CheckFact {}

  @Override
  default String type() {
    return switch (this) {
      case DriftCheckDue fact -> "meetings.drift-check-due.v1";
      case DriftChecked fact -> "meetings.drift-checked.v1";
    };
  }

  @Override
  default String key() {
    return "check:" + check().value();
  }
}
