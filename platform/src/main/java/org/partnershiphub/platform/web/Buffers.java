package org.partnershiphub.platform.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** Buffers to bytes. */
final class Buffers {

  private Buffers() {}

  /** The bytes; the buffer is released. */
  static byte[] take(DataBuffer buffer) {
    try {
      return copy(buffer);
    } finally {
      DataBufferUtils.release(buffer);
    }
  }

  /** The bytes; the buffer stays as it is. */
  static byte[] copy(DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    try (var parts = buffer.readableByteBuffers()) {
      int at = 0;
      while (parts.hasNext()) {
        var part = parts.next();
        var length = part.remaining();
        part.get(bytes, at, length);
        at += length;
      }
    }
    return bytes;
  }
}
