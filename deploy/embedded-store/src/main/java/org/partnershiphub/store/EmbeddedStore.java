package org.partnershiphub.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.mvstore.MVStore;

/**
 * A running MongoDB-protocol server. A write is acknowledged when it has been written to the file;
 * after {@code kill -9} everything acknowledged is there.
 */
public final class EmbeddedStore implements AutoCloseable {
  private static final int WORKERS = 16;

  private final MongoServer server;
  private final MVStore file;

  private EmbeddedStore(MVStore file, InetSocketAddress address, Clock clock) {
    this.file = file;
    StoreMaps maps = new StoreMaps(file);
    GroupCommit commits = new GroupCommit(file, false);
    this.server = new MongoServer(new StoreBackend(maps, commits, clock));
    server.bind(address, 1, WORKERS);
  }

  /**
   * Opens the store that is kept in a folder, which is created if need be, and serves it.
   *
   * @param address where to listen; port 0 takes a free one
   * @param clock decides when documents under a TTL index are past
   */
  public static EmbeddedStore open(Path folder, InetSocketAddress address, Clock clock) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MVStore.Builder builder =
        new MVStore.Builder().fileName(folder.resolve("store.mv").toString()).cacheSize(64);
    return new EmbeddedStore(configured(builder), address, clock);
  }

  /** The same server without a file, on a free port of the loopback interface: for tests. */
  public static EmbeddedStore inMemory(Clock clock) {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new EmbeddedStore(configured(new MVStore.Builder()), anyPort, clock);
  }

  /**
   * Only a group commit may write: the store's own commits could part a document from its index
   * entries.
   */
  private static MVStore configured(MVStore.Builder builder) {
    MVStore file = builder.autoCommitDisabled().autoCommitBufferSize(0).open();
    file.setVersionsToKeep(0);
    file.setRetentionTime(0);
    return file;
  }

  /** The connection string, such as {@code mongodb://127.0.0.1:41234}. */
  public String uri() {
    InetSocketAddress address = server.getLocalAddress();
    return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  /** Ends all connections and writes what is left. */
  @Override
  public void close() {
    server.shutdownNow();
    file.close();
  }
}
