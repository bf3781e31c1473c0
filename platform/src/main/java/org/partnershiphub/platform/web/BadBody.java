package org.partnershiphub.platform.web;

import java.util.List;

/** A request body with every fault that was found in it (HTTP 400). */
public final class BadBody extends RuntimeException {

  private final List<Fault> faults;

  public BadBody(List<Fault> faults) {
    super(
        "The body has " + faults.size() + (faults.size() == 1 ? " fault." : " faults."),
        null,
        false,
        false);
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
