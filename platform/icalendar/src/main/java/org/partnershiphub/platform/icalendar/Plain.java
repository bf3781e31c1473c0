package org.partnershiphub.platform.icalendar;

import java.util.regex.Pattern;

/** Text from outside without what no calendar may hold; escaping the rest is the library's. */
final class Plain {

  private static final Pattern END_OF_LINE = Pattern.compile("\\R");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  private Plain() {}

  /** Of several lines. */
  static String text(String text) {
    return text.chars().allMatch(Plain::isHarmless) ? text : cleaned(text);
  }

  private static String cleaned(String text) {
    return CONTROL.matcher(END_OF_LINE.matcher(text).replaceAll("\n")).replaceAll(" ");
  }

  /** As nearly all of it is. */
  private static boolean isHarmless(int character) {
    return character >= ' ' && character < 0x7f;
  }

  /** On one line. */
  static String line(String text) {
    return text(text).replace('\n', ' ').strip();
  }
}
