package org.partnershiphub.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a folder for one broker. Kafka has a lock of its own, but a broker that fails on it halfway
 * through its start can end the whole process.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws BrokerNotStarted when another broker has the folder, in this process or another
   */
  static FolderLock of(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isOurs(channel)) {
      channel.close();
      throw new BrokerNotStarted(
          "The folder %s is in use by another Kafka broker.".formatted(folder));
    }
    return new FolderLock(channel);
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldInThisProcess) {
      return false;
    }
  }

  static void release(@Nullable FolderLock lock) {
    if (lock != null) {
      lock.close();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
