package org.partnershiphub.platform.icalendar;

/** Text from outside, made safe for a content line. */
final class Escapes {

  private Escapes() {}

  /** The value of a property of type TEXT. */
  static String text(String text) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> safe.append('\\').append(c);
        case '\n', '\u2028', '\u2029' -> safe.append("\\n");
        case '\r' -> {
          // With the line feed that follows it; alone, the end of a line as well.
          if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
            safe.append("\\n");
          }
        }
        default -> safe.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return safe.toString();
  }

  /** On one line, with nothing in it that could end it. */
  static String plain(String text) {
    var safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      safe.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    return safe.toString().strip();
  }

  /** The value of a parameter, between quotes: those of its own are encoded (RFC 6868). */
  static String parameter(String text) {
    return plain(text).replace("^", "^^").replace("\"", "^'");
  }
}
