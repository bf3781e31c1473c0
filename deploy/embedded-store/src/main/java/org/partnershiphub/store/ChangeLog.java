package org.partnershiphub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The documents changed since the last checkpoint, appended before a change is acknowledged: a few
 * hundred bytes where the tree of a file writes every page on the way. After a crash the tree is as
 * of the checkpoint and the log is done again on top; doing it twice changes nothing.
 */
final class ChangeLog implements AutoCloseable {
  private static final int HEADER = Integer.BYTES + Integer.BYTES;

  /** Enough for what waits as a rule; more is made where it does not do, up to so much for good. */
  private static final int ROOM = 64 * 1024;

  private static final int MOST_KEPT = 4 * 1024 * 1024;

  /** Takes what a log tells, in the order in which it happened. */
  interface Reader {
    void changed(String namespace, long position, byte @Nullable [] document);
  }

  private final FileChannel file;
  private final boolean forced;
  private ByteBuffer waiting = ByteBuffer.allocate(ROOM);
  private ByteBuffer spare = ByteBuffer.allocate(ROOM);
  private boolean broken;

  private ChangeLog(FileChannel file, boolean forced) {
    this.file = file;
    this.forced = forced;
  }

  /**
   * @param forced whether each flush waits for the device
   */
  static ChangeLog open(Path path, boolean forced, Reader reader) throws IOException {
    if (Files.exists(path)) {
      replay(ByteBuffer.wrap(Files.readAllBytes(path)), reader);
    }
    return new ChangeLog(
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
        forced);
  }

  /** A record cut off by the crash ends the log: nothing behind it was acknowledged. */
  private static void replay(ByteBuffer log, Reader reader) {
    while (log.remaining() >= HEADER) {
      int length = log.getInt();
      int sum = log.getInt();
      if (length < 0 || length > log.remaining()) {
        return;
      }
      byte[] record = new byte[length];
      log.get(record);
      if (sum(record) != sum) {
        return;
      }
      tell(ByteBuffer.wrap(record), reader);
    }
  }

  private static void tell(ByteBuffer record, Reader reader) {
    byte[] namespace = new byte[record.getShort()];
    record.get(namespace);
    long position = record.getLong();
    byte[] document = new byte[record.remaining()];
    record.get(document);
    reader.changed(
        new String(namespace, StandardCharsets.UTF_8),
        position,
        document.length == 0 ? null : document);
  }

  private static int sum(byte[] record) {
    CRC32 crc = new CRC32();
    crc.update(record);
    return (int) crc.getValue();
  }

  /**
   * @param document as it is now; null if it is no more
   */
  void append(byte[] namespace, long position, byte @Nullable [] document) {
    int length =
        Short.BYTES + namespace.length + Long.BYTES + (document == null ? 0 : document.length);
    synchronized (this) {
      waiting = withRoomFor(HEADER + length, waiting);
      int begin = waiting.position();
      waiting.position(begin + HEADER);
      waiting.putShort((short) namespace.length).put(namespace).putLong(position);
      if (document != null) {
        waiting.put(document);
      }
      CRC32 crc = new CRC32();
      crc.update(waiting.array(), begin + HEADER, length);
      waiting.putInt(begin, length).putInt(begin + Integer.BYTES, (int) crc.getValue());
    }
  }

  private static ByteBuffer withRoomFor(int more, ByteBuffer buffer) {
    if (buffer.remaining() >= more) {
      return buffer;
    }
    int wanted = Math.max(2 * buffer.capacity(), buffer.position() + more);
    return ByteBuffer.allocate(wanted).put(buffer.flip());
  }

  /** Writes what was appended. Called by one thread at a time. */
  void flush() {
    ByteBuffer bytes;
    synchronized (this) {
      if (broken) {
        throw new IllegalStateException(
            "The change log could not be written; the store takes no more changes");
      }
      bytes = waiting;
      waiting = spare;
    }
    try {
      bytes.flip();
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      if (forced) {
        file.force(false);
      }
    } catch (IOException e) {
      synchronized (this) {
        broken = true;
      }
      throw new UncheckedIOException(e);
    }
    spare = bytes.capacity() > MOST_KEPT ? ByteBuffer.allocate(ROOM) : bytes.clear();
  }

  /** Forgets everything: the tree has it. Called while nothing changes and nothing is flushed. */
  synchronized void clear() {
    waiting.clear();
    try {
      file.truncate(0);
      if (forced) {
        file.force(true);
      }
    } catch (IOException e) {
      broken = true;
      throw new UncheckedIOException(e);
    }
  }

  /** How long it would take to do it again, in bytes. */
  long size() {
    try {
      return file.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
