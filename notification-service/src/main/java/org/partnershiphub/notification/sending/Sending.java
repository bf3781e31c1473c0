package org.partnershiphub.notification.sending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything is sent. Asked before each batch, so that all instances go by it from the next
 * batch on, and after a restart too. Imperative on purpose, as the {@code Directory}.
 */
public interface Sending {

  /**
   * How it stands.
   *
   * @param since when it was last paused or resumed; null when it never was
   * @param deeds the last of these, the newest first
   */
  record Standing(
      boolean paused,
      @Nullable Instant since,
      @Nullable String by,
      @Nullable String reason,
      List<Deed> deeds) {

    public static final Standing NEVER = new Standing(false, null, null, null, List.of());

    public Standing {
      deeds = List.copyOf(deeds);
    }
  }

  /** Who paused or resumed, and when. */
  record Deed(Instant at, String by, boolean paused, @Nullable String reason) {}

  Standing standing();

  /** Changes nothing when it is paused already. */
  Standing pause(String by, String reason, Instant now);

  /** Changes nothing when it is not paused. */
  Standing resume(String by, Instant now);
}
