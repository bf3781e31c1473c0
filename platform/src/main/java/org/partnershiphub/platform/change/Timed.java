package org.partnershiphub.platform.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state that has something to do when a moment comes, whether anybody asks or not. Let {@code
 * due} be a component of the record, computed by its constructor, so that the store can find it.
 */
public interface Timed {

  /** The next moment at which time alone changes it; absent when time changes nothing. */
  @Nullable Instant due();
}
