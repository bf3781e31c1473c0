package org.partnershiphub.community.designations;

import java.util.List;
import org.partnershiphub.community.designations.DesignationFact.DesignationRefused;
import org.partnershiphub.community.rules.Refusal;
import org.partnershiphub.platform.change.Change;

/**
 * What was said to a designation: nothing yet, or no. A seat is its own yes.
 *
 * @param rules why not; empty as long as it was not refused
 */
public record Verdict(Designation designation, List<Refusal> rules) {

  public Verdict {
    rules = List.copyOf(rules);
  }

  static Verdict open(Designation designation) {
    return new Verdict(designation, List.of());
  }

  public boolean isRefused() {
    return !rules.isEmpty();
  }

  /** Refuses it: once, whatever the rules say when it is heard again. */
  Change<Verdict> refuse(List<Refusal> why) {
    return isRefused()
        ? Change.nothing(this)
        : Change.of(new Verdict(designation, why), DesignationRefused.of(designation, why));
  }
}
