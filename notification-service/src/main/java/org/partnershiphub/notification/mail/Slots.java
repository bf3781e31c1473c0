package org.partnershiphub.notification.mail;

import java.util.function.IntPredicate;

/**
 * Places in a rendered letter that differ from person to person, marked by private-use characters
 * that no text from outside may contain; and text from outside made safe for a letter.
 */
final class Slots {

  static final char NAME = '\uE000';
  static final char STOP = '\uE001';
  static final char ANSWER = '\uE002';

  private static final char FIRST = '\uE000';
  private static final char LAST = '\uE00F';

  /** What stands between these two is laid out by itself (Unicode TR 9, 2.4.2). */
  private static final char ISOLATE = '\u2068';

  private static final char ISOLATED = '\u2069';

  private Slots() {}

  static boolean isSlot(int c) {
    return c >= FIRST && c <= LAST;
  }

  /**
   * Text from outside for the middle of a sentence: {@link #clean}, and what is written from right
   * to left does not carry the words around it along.
   */
  static String plain(String text) {
    return isolated(clean(text));
  }

  /** Text from outside by itself: {@link #oneLine}, without marks that turn its direction. */
  static String clean(String text) {
    return without(text, c -> isSlot(c) || turns(c));
  }

  /** No control characters, so no headers smuggled in; no slots. */
  static String oneLine(String text) {
    return without(text, Slots::isSlot);
  }

  private static String without(String text, IntPredicate out) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (!out.test(c)) {
        clean.append(breaks(c) ? ' ' : c);
      }
    }
    return clean.toString().strip();
  }

  private static boolean breaks(char c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  /** Marks, embeddings, overrides and isolates. */
  private static boolean turns(int c) {
    return c == '\u061C'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static String isolated(String text) {
    var rightToLeft =
        text.codePoints()
            .map(Character::getDirectionality)
            .anyMatch(
                it ->
                    it == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || it == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    return rightToLeft ? ISOLATE + text + ISOLATED : text;
  }

  /** Shorter by so much, but no shorter than that. */
  static String shortened(String plain, int by, int shortest) {
    var text = plain.replace(String.valueOf(ISOLATE), "").replace(String.valueOf(ISOLATED), "");
    var length = text.codePointCount(0, text.length());
    var room = Math.max(length - by, shortest);
    if (length <= room) {
      return plain;
    }
    var end = text.offsetByCodePoints(0, room - 1);
    return isolated(text.substring(0, end).stripTrailing() + "…");
  }
}
