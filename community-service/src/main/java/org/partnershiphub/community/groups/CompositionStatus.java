package org.partnershiphub.community.groups;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.GroupFact.GroupCompositionBroken;
import org.partnershiphub.community.groups.GroupFact.GroupCompositionRestored;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Reason;

/**
 * Whether a group is composed as its standing rules say; it changes only together with the fact
 * that tells it, so broken and restored take turns.
 *
 * @param since when it broke; null while it complies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompositionStatus(State state, @Nullable Instant since) {

  static final CompositionStatus COMPLIANT = new CompositionStatus(State.COMPLIANT, null);

  /** What there is to tell, given what is out of order now; null when that is no change. */
  @Nullable GroupFact news(GroupId group, List<Reason> reasons, Instant at, int ruleVersion) {
    if (since == null) {
      return reasons.isEmpty() ? null : new GroupCompositionBroken(group, reasons, at, ruleVersion);
    }
    return reasons.isEmpty() ? new GroupCompositionRestored(group, at, since) : null;
  }

  CompositionStatus after(GroupFact news) {
    return news instanceof GroupCompositionBroken fact
        ? new CompositionStatus(State.BROKEN, fact.since())
        : COMPLIANT;
  }

  /** The two states. */
  public enum State {
    COMPLIANT,
    BROKEN
  }
}
