package org.partnershiphub.notification.mail;

import org.partnershiphub.notification.words.Words;

/** Subject lines: what happened and when, in at most 60 characters. */
final class Subjects {

  static final int LIMIT = 60;

  private static final int SHORTEST_NAME = 4;

  private Subjects() {}

  /**
   * Shortens a name in the middle rather than what happened or when.
   *
   * @param cut which of the values may be shortened
   * @param named names and values in turn
   */
  static String fit(Words words, String key, String cut, Object... named) {
    var whole = words.say(key, named);
    var over = length(whole) - LIMIT;
    if (over <= 0) {
      return whole;
    }
    var values = named.clone();
    for (int i = 0; i < values.length; i += 2) {
      if (values[i].equals(cut)) {
        values[i + 1] = Slots.shortened((String) values[i + 1], over, SHORTEST_NAME);
      }
    }
    return words.say(key, values);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
