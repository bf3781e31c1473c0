package org.partnershiphub.platform.icalendar;

/**
 * Content lines of iCalendar: at most 75 octets each, never cut inside a character (RFC 5545, 3.1).
 */
final class ContentLines {

  private static final int LIMIT = 75;

  private final StringBuilder text;

  ContentLines(int expected) {
    this.text = new StringBuilder(expected);
  }

  void text(String property, String value) {
    line(property + ":" + Escapes.text(value));
  }

  /** Lines that are folded already. */
  void whole(String lines) {
    text.append(lines);
  }

  void line(String line) {
    if (isShort(line)) {
      text.append(line).append("\r\n");
    } else {
      fold(line);
    }
  }

  /** Most lines are short and plain, and a feed has thousands. */
  private static boolean isShort(String line) {
    if (line.length() > LIMIT) {
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private void fold(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      var point = line.codePointAt(i);
      var size = octets(point);
      if (octets + size > LIMIT) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(point);
      octets += size;
      i += Character.charCount(point);
    }
    text.append("\r\n");
  }

  private static int octets(int point) {
    if (point < 0x80) {
      return 1;
    }
    if (point < 0x800) {
      return 2;
    }
    return point < 0x10000 ? 3 : 4;
  }

  /** What was written since the last time. */
  String take() {
    var taken = text.toString();
    text.setLength(0);
    return taken;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
