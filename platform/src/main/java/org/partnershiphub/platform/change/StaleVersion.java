package org.partnershiphub.platform.change;

/** The caller decided on a version that is no longer the current one (HTTP 412). */
public final class StaleVersion extends RuntimeException {

  private final long actual;

  public StaleVersion(long actual) {
    super(
        "It has changed since you read it; it is at version " + actual + " now.",
        null,
        false,
        false);
    this.actual = actual;
  }

  public long actual() {
    return actual;
  }
}
