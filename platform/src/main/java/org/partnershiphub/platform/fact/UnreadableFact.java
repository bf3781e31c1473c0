package org.partnershiphub.platform.fact;

import org.jspecify.annotations.Nullable;

/** A message that no retry will make readable; it belongs in the dead-letter topic. */
public final class UnreadableFact extends RuntimeException {

  public UnreadableFact(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
