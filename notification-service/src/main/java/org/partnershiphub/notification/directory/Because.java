package org.partnershiphub.notification.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said about how a version came to be.
 *
 * @param reason why it was changed to this, when somebody said
 * @param shortNotice why people are told later than they should be, when somebody had to say
 * @param clocks set when only the rules of the zone's clocks changed: when it, or the next of a
 *     series, would have been
 */
public record Because(
    @Nullable String reason, @Nullable String shortNotice, @Nullable Instant clocks) {

  public static final Because NOTHING = new Because(null, null, null);

  static Because of(@Nullable String reason) {
    return reason == null ? NOTHING : new Because(reason, null, null);
  }
}
