package org.partnershiphub.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of a file whose bytes are not UTF-8. */
final class Utf8Lines {

  private static final int MOST = 100;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer chars = CharBuffer.allocate(16 * 1024);
  private final List<Fault> faults = new ArrayList<>();
  private int line = 1;
  private char last;

  private Utf8Lines() {}

  /**
   * @throws BadBody naming the lines, the first hundred of them
   */
  static void check(InputStream in) throws IOException {
    var lines = new Utf8Lines();
    lines.read(in);
    if (!lines.faults.isEmpty()) {
      throw new BadBody(lines.faults);
    }
  }

  private void read(InputStream in) throws IOException {
    var bytes = ByteBuffer.allocate(16 * 1024);
    var isOver = false;
    while (!isOver && faults.size() < MOST) {
      var got = in.read(bytes.array(), bytes.position(), bytes.remaining());
      isOver = got < 0;
      bytes.position(bytes.position() + Math.max(got, 0)).flip();
      decode(bytes, isOver);
      bytes.compact();
    }
  }

  private void decode(ByteBuffer bytes, boolean isOver) {
    while (true) {
      var result = decoder.decode(bytes, chars, isOver);
      chars.flip();
      while (chars.hasRemaining()) {
        count(chars.get());
      }
      chars.clear();
      if (result.isUnderflow()) {
        return;
      }
      if (result.isError()) {
        note();
        bytes.position(bytes.position() + result.length());
      }
    }
  }

  /** A line ends with LF, CR or both. */
  private void count(char read) {
    if (read == '\r' || (read == '\n' && last != '\r')) {
      line++;
    }
    last = read;
  }

  private void note() {
    var noted = faults.isEmpty() ? Integer.valueOf(0) : faults.getLast().line();
    if (noted == null || noted != line) {
      faults.add(new Fault(line, "", "has bytes that are not UTF-8"));
    }
  }
}
