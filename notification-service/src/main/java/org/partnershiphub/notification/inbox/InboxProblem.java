package org.partnershiphub.notification.inbox;

import java.time.Duration;

/** Every way in which the inbox says no. */
public abstract sealed class InboxProblem extends RuntimeException {

  private final Duration comeBackAfter;

  private InboxProblem(String message, Duration comeBackAfter) {
    super(message, null, false, false);
    this.comeBackAfter = comeBackAfter;
  }

  public Duration comeBackAfter() {
    return comeBackAfter;
  }

  /** This person has as many streams open as one may have. */
  public static final class TooManyStreams extends InboxProblem {

    public TooManyStreams(int most, Duration comeBackAfter) {
      super("You have %d streams open already; close one first.".formatted(most), comeBackAfter);
    }
  }

  /** This instance has as many streams open as it takes, or is about to stop. */
  public static final class NoStreamFree extends InboxProblem {

    public NoStreamFree(Duration comeBackAfter) {
      super("No stream is free here at the moment.", comeBackAfter);
    }
  }
}
