package org.partnershiphub.membership.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Remembers in which line each of very many texts stood first, in twelve bytes and some air each:
 * 64 bits of a digest and the line. That two of a million texts are taken for one has a chance of
 * one in thirty million, and then an import is refused that might have been taken.
 */
final class SeenTexts {

  private static final int NONE = 0;

  private final MessageDigest digest;
  private long[] digests = new long[1_024];
  private int[] lines = new int[1_024];
  private int size;

  SeenTexts() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  /** The line in which it stood before; 0 when this is the first, which is remembered. */
  int before(String text, int line) {
    if (size * 2 > lines.length) {
      grow();
    }
    var at = place(digestOf(text), line);
    if (at == NONE) {
      size++;
    }
    return at;
  }

  private int place(long digested, int line) {
    var mask = lines.length - 1;
    var slot = (int) digested & mask;
    while (lines[slot] != NONE) {
      if (digests[slot] == digested) {
        return lines[slot];
      }
      slot = (slot + 1) & mask;
    }
    digests[slot] = digested;
    lines[slot] = line;
    return NONE;
  }

  private void grow() {
    var oldDigests = digests;
    var oldLines = lines;
    digests = new long[oldDigests.length * 2];
    lines = new int[oldLines.length * 2];
    Arrays.fill(lines, NONE);
    for (var slot = 0; slot < oldLines.length; slot++) {
      if (oldLines[slot] != NONE) {
        place(oldDigests[slot], oldLines[slot]);
      }
    }
  }

  private long digestOf(String text) {
    return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
