package org.partnershiphub.platform.operations;

import org.springframework.boot.health.contributor.Status;

/** The health of something that works, but needs somebody to look; it takes no traffic away. */
public final class Degraded {

  public static final Status STATUS = new Status("DEGRADED", "works, but needs somebody to look");

  private Degraded() {}

  public static Status when(boolean degraded) {
    return degraded ? STATUS : Status.UP;
  }
}
