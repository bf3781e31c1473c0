package org.partnershiphub.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * A running MongoDB-protocol server. A write is acknowledged when it has been written to the file;
 * after {@code kill -9} everything acknowledged is there.
 */
public final class EmbeddedStore implements AutoCloseable {
  private static final int WORKERS = 16;
  private static final int CACHE_MEGABYTES = 48;

  private final MVStore file;
  private final GroupCommit commits;
  private final StoreBackend backend;
  private final Housekeeper housekeeper;
  private final MongoServer server;
  private @Nullable ChangeLog log;

  private EmbeddedStore(MVStore file, Clock clock, boolean forced) {
    this.file = file;
    this.commits = new GroupCommit(file, forced);
    this.backend = new StoreBackend(new StoreMaps(file), commits, clock);
    this.housekeeper = new Housekeeper(file, commits, backend);
    this.server = new MongoServer(backend);
  }

  /**
   * Opens the store that is kept in a folder, which is created if need be, and serves it.
   *
   * @param address where to listen; port 0 takes a free one
   * @param clock decides when documents under a TTL index are past
   */
  public static EmbeddedStore open(Path folder, InetSocketAddress address, Clock clock) {
    return open(folder, address, clock, Durability.PROCESS);
  }

  public static EmbeddedStore open(
      Path folder, InetSocketAddress address, Clock clock, Durability durability) {
    boolean forced = durability == Durability.DEVICE;
    try {
      Files.createDirectories(folder);
      MVStore.Builder tree = new MVStore.Builder().fileName(folder.resolve("store.mv").toString());
      EmbeddedStore store =
          new EmbeddedStore(configured(tree.cacheSize(CACHE_MEGABYTES)), clock, forced);
      store.log = ChangeLog.open(folder.resolve("changes.log"), forced, store.backend::redo);
      store.commits.startLogging(store.log);
      return store.serving(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new IllegalStateException("Another process serves the store in " + folder, e);
      }
      throw e;
    }
  }

  /** The same server without a file, on a free port of the loopback interface: for tests. */
  public static EmbeddedStore inMemory(Clock clock) {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new EmbeddedStore(configured(new MVStore.Builder()), clock, false).serving(anyPort);
  }

  /**
   * Only a checkpoint may write: the tree's own commits could part a document from its index
   * entries.
   */
  private static MVStore configured(MVStore.Builder builder) {
    MVStore file = builder.autoCommitDisabled().autoCommitBufferSize(0).open();
    file.setVersionsToKeep(0);
    file.setRetentionTime(0);
    return file;
  }

  private EmbeddedStore serving(InetSocketAddress address) {
    try {
      server.bind(address, 1, WORKERS);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    housekeeper.start();
    return this;
  }

  /** The connection string, such as {@code mongodb://127.0.0.1:41234}. */
  public String uri() {
    InetSocketAddress address = server.getLocalAddress();
    return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  /** Does now what is otherwise done now and then: a checkpoint, compaction, expiry. */
  public void tidyUp() {
    housekeeper.tidyUp();
  }

  /** Ends all connections, writes what is left. */
  @Override
  public void close() {
    housekeeper.close();
    server.shutdownNow();
    commits.checkpoint();
    file.close();
    if (log != null) {
      log.close();
    }
  }
}
