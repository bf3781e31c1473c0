package org.partnershiphub.events.calendars;

/** Time-ordered ids as what they begin with: a time (UUIDv7, RFC 9562). */
final class Touch {

  private static final int HEAD = 8;
  private static final int TAIL = 13;

  private Touch() {}

  /** When it was made; 0 for none. */
  static long millis(String id) {
    return id.length() < TAIL
        ? 0
        : Long.parseLong(id.substring(0, HEAD) + id.substring(HEAD + 1, TAIL), 16);
  }
}
