package org.partnershiphub.notification.mail;

/** Subject lines: what happened and when, in at most 60 characters. */
final class Subjects {

  static final int LIMIT = 60;

  private static final int SHORTEST_NAME = 8;

  private Subjects() {}

  /** Shortens the name in the middle rather than what happened or when. */
  static String fit(String before, String name, String after) {
    var room = LIMIT - length(before) - length(after);
    if (length(name) <= room) {
      return before + name + after;
    }
    return before + cut(name, Math.max(room, SHORTEST_NAME)) + after;
  }

  private static String cut(String name, int room) {
    if (length(name) <= room) {
      return name;
    }
    var end = name.offsetByCodePoints(0, room - 1);
    return name.substring(0, end).stripTrailing() + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
