package org.partnershiphub.local.mail;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads commands and mail contents from one connection. Lines are searched for in the buffer and
 * copied once: this is where a catcher spends its time.
 */
final class SmtpLines {
  private static final int LONGEST_COMMAND = 2048;

  private final InputStream in;
  private final byte[] buffer = new byte[32 * 1024];
  private int from;
  private int to;

  SmtpLines(InputStream in) {
    this.in = in;
  }

  /** Whether the client waits for our answers before it says more. */
  boolean clientWaits() {
    return from == to;
  }

  /** The next command without its line end; nothing at the end of the connection. */
  @Nullable String command() throws IOException {
    var line = new ByteArrayOutputStream(128);
    try {
      while (!copyLine(line)) {
        if (line.size() > LONGEST_COMMAND) {
          throw new IOException("A command longer than %d bytes".formatted(LONGEST_COMMAND));
        }
      }
    } catch (EOFException gone) {
      return null;
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  /**
   * The content up to the lone dot, with the dots that were stuffed taken out; nothing when it is
   * longer than the limit (it is read to its end all the same).
   */
  byte @Nullable [] content(int limit) throws IOException {
    var content = new ByteArrayOutputStream(8 * 1024);
    var lineStart = true;
    var tooLong = false;
    while (true) {
      fillIfEmpty();
      if (lineStart && buffer[from] == '.') {
        from++;
        if (endsHere()) {
          return tooLong ? null : content.toByteArray();
        }
      }
      lineStart = copyLine(content);
      if (content.size() > limit) {
        tooLong = true;
        content.reset();
      }
    }
  }

  /** After a dot at the start of a line: whether the line ends with it. */
  private boolean endsHere() throws IOException {
    fillIfEmpty();
    if (buffer[from] == '\n') {
      from++;
      return true;
    }
    if (buffer[from] != '\r') {
      return false;
    }
    if (from + 1 == to) {
      buffer[0] = '\r';
      from = 0;
      to = 1;
      fillBehind();
    }
    if (buffer[from + 1] != '\n') {
      return false;
    }
    from += 2;
    return true;
  }

  /** Copies up to and with the next line end; false when the buffer ended before the line did. */
  private boolean copyLine(ByteArrayOutputStream target) throws IOException {
    fillIfEmpty();
    var end = from;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    var whole = end < to;
    var next = whole ? end + 1 : end;
    target.write(buffer, from, next - from);
    from = next;
    return whole;
  }

  private void fillIfEmpty() throws IOException {
    if (from == to) {
      from = 0;
      to = 0;
      fillBehind();
    }
  }

  private void fillBehind() throws IOException {
    var read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      throw new EOFException();
    }
    to += read;
  }
}
