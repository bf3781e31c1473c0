package org.partnershiphub.platform.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be handled, as an operator sees it: where it stands and why, never what
 * it says.
 */
public record DeadLetter(
    String topic,
    int partition,
    long offset,
    Instant at,
    @Nullable String fact,
    @Nullable String type,
    @Nullable String subject,
    @Nullable String cause) {

  DeadLetter because(RuntimeException error) {
    return new DeadLetter(topic, partition, offset, at, fact, type, subject, error.toString());
  }
}
