package org.partnershiphub.community.groups;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a group is composed as its standing rules say; it changes only together with the fact
 * that tells it, so broken and restored take turns.
 *
 * @param since when it broke; null while it complies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompositionStatus(State state, @Nullable Instant since) {

  static final CompositionStatus COMPLIANT = new CompositionStatus(State.COMPLIANT, null);

  static CompositionStatus broken(Instant since) {
    return new CompositionStatus(State.BROKEN, since);
  }

  /** The two states. */
  public enum State {
    COMPLIANT,
    BROKEN
  }
}
