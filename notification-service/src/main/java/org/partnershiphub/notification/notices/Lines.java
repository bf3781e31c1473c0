package org.partnershiphub.notification.notices;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text by its lines, against which others that have most of them in common are written down
 * short: which lines they share, and what stands between. Made for mails of one form, which differ
 * in a few lines each.
 */
public final class Lines {

  private static final int SHARED = 0x80;
  private static final int SEVEN = 0x7F;
  private static final int SEVEN_BITS = 7;

  private final byte[] text;
  private final int[] ends;
  private final Map<ByteBuffer, Integer> places = new HashMap<>();

  public Lines(byte[] text) {
    this.text = text.clone();
    this.ends = ends(this.text);
    for (int line = ends.length - 1; line >= 0; line--) {
      places.put(ByteBuffer.wrap(this.text, start(line), ends[line] - start(line)), line);
    }
  }

  private static int[] ends(byte[] text) {
    var ends = new int[16];
    int count = 0;
    for (int at = 0; at < text.length; at = ends[count - 1]) {
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, count * 2);
      }
      ends[count++] = end(text, at);
    }
    return Arrays.copyOf(ends, count);
  }

  private static int end(byte[] text, int from) {
    for (int i = from; i < text.length; i++) {
      if (text[i] == '\n') {
        return i + 1;
      }
    }
    return text.length;
  }

  private int start(int line) {
    return line == 0 ? 0 : ends[line - 1];
  }

  /** The other text, as what it has beside these lines. */
  public byte[] without(byte[] other) {
    var out = new ByteArrayOutputStream(1_024);
    int own = 0;
    int next = 0;
    for (int at = 0; at < other.length; ) {
      int line = next < ends.length && same(next, other, at) ? next : place(other, at);
      if (line < 0) {
        at = end(other, at);
        // Most of the time what was changed is one line for one line.
        next++;
        continue;
      }
      own(out, other, own, at);
      int first = line;
      while (line < ends.length && same(line, other, at)) {
        at += ends[line] - start(line);
        line++;
      }
      shared(out, first, line - first);
      next = line;
      own = at;
    }
    own(out, other, own, other.length);
    return out.toByteArray();
  }

  private boolean same(int line, byte[] other, int at) {
    int length = ends[line] - start(line);
    return at + length <= other.length
        && Arrays.equals(text, start(line), ends[line], other, at, at + length);
  }

  private int place(byte[] other, int at) {
    return places.getOrDefault(ByteBuffer.wrap(other, at, end(other, at) - at), -1);
  }

  private static void own(ByteArrayOutputStream out, byte[] other, int from, int to) {
    if (to > from) {
      number(out, to - from, 0);
      out.write(other, from, to - from);
    }
  }

  private static void shared(ByteArrayOutputStream out, int first, int count) {
    number(out, first, SHARED);
    number(out, count, 0);
  }

  /** Six bits first, beside the mark; then seven at a time, as long as there are more. */
  private static void number(ByteArrayOutputStream out, int value, int mark) {
    out.write(mark | (value >= 0x40 ? 0x40 : 0) | (value & 0x3F));
    for (int rest = value >>> 6; rest > 0; rest >>>= SEVEN_BITS) {
      out.write((rest > SEVEN ? SHARED : 0) | (rest & SEVEN));
    }
  }

  /** The whole text again. */
  public byte[] with(byte[] own) {
    var out = new ByteArrayOutputStream(text.length + own.length);
    var in = ByteBuffer.wrap(own);
    while (in.hasRemaining()) {
      boolean shared = (in.get(in.position()) & SHARED) != 0;
      int number = number(in);
      if (shared) {
        int count = number(in);
        out.write(text, start(number), ends[number + count - 1] - start(number));
      } else {
        out.write(own, in.position(), number);
        in.position(in.position() + number);
      }
    }
    return out.toByteArray();
  }

  private static int number(ByteBuffer in) {
    int first = in.get();
    int value = first & 0x3F;
    boolean more = (first & 0x40) != 0;
    for (int shift = 6; more; shift += SEVEN_BITS) {
      int next = in.get();
      value |= (next & SEVEN) << shift;
      more = (next & SHARED) != 0;
    }
    return value;
  }
}
