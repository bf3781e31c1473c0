package org.partnershiphub.platform.change;

/** Others kept being faster; the caller may try again (HTTP 503 with Retry-After). */
public final class TooMuchContention extends RuntimeException {

  public TooMuchContention(String id) {
    super("Too many changes of " + id + " at once; try again.", null, false, false);
  }
}
