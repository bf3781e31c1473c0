package org.partnershiphub.community.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a group was not composed as its rules say.
 *
 * @param until null while it lasts
 */
public record BrokenSpell(Instant since, @Nullable Instant until) {

  public boolean contains(Instant moment) {
    return !moment.isBefore(since) && (until == null || moment.isBefore(until));
  }
}
