package org.partnershiphub.platform.icalendar;

import java.io.Writer;

/**
 * Text whose lines have at most 75 octets. The library folds after 75 characters, and a character
 * beyond ASCII has several octets; so what it has folded is folded again where that is too long,
 * never inside a character (RFC 5545, 3.1). It writes one character after another, for each of
 * which a {@link java.io.StringWriter} would lock.
 */
final class Octets extends Writer {

  private static final int LIMIT = 75;

  private final StringBuilder text = new StringBuilder();
  private int octets;

  @Override
  public void write(int character) {
    var it = (char) character;
    if (it == '\r' || it == '\n') {
      octets = 0;
    } else {
      count(octets(it));
    }
    text.append(it);
  }

  @Override
  public void write(char[] characters, int from, int length) {
    for (int i = from; i < from + length; i++) {
      write(characters[i]);
    }
  }

  private void count(int more) {
    if (octets + more > LIMIT) {
      text.append("\r\n ");
      octets = 1;
    }
    octets += more;
  }

  /** Of a pair of surrogates the first has all four. */
  private static int octets(char it) {
    if (it < 0x80) {
      return 1;
    }
    if (it < 0x800) {
      return 2;
    }
    if (Character.isSurrogate(it)) {
      return Character.isHighSurrogate(it) ? 4 : 0;
    }
    return 3;
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    // Nothing is held open.
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
