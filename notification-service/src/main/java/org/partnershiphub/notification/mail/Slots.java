package org.partnershiphub.notification.mail;

/**
 * Places in a rendered letter that differ from person to person, marked by private-use characters
 * that no text from outside may contain.
 */
final class Slots {

  static final char NAME = '\uE000';
  static final char STOP = '\uE001';
  static final char ANSWER = '\uE002';

  private static final char FIRST = '\uE000';
  private static final char LAST = '\uE00F';

  private Slots() {}

  static boolean isSlot(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** Text from outside on one line: no control characters, so no headers smuggled in; no slots. */
  static String plain(String text) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (isSlot(c)) {
        continue;
      }
      clean.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    return clean.toString().strip();
  }
}
