package org.partnershiphub.notification.mail;

/**
 * Content lines of iCalendar: at most 75 octets each, never cut inside a character (RFC 5545, 3.1).
 */
final class Folding {

  private static final int LIMIT = 75;

  private Folding() {}

  static void line(StringBuilder to, String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      var point = line.codePointAt(i);
      var size = octets(point);
      if (octets + size > LIMIT) {
        to.append("\r\n ");
        octets = 1;
      }
      to.appendCodePoint(point);
      octets += size;
      i += Character.charCount(point);
    }
    to.append("\r\n");
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
}
