package org.partnershiphub.events.clocks;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.change.Change;

/**
 * The rules of the world's clocks that we last reckoned by.
 *
 * @param tzdb null before the first look
 */
public record Clocks(@Nullable String tzdb) {

  static final Clocks UNSEEN = new Clocks(null);

  /** Other rules than before are told; what that makes of our meetings is a process of its own. */
  public Change<Clocks> seen(String version) {
    return version.equals(tzdb)
        ? Change.nothing(this)
        : Change.of(new Clocks(version), new ClocksFact.ClocksChanged(tzdb, version));
  }
}
