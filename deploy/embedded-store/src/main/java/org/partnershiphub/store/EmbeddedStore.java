package org.partnershiphub.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.h2.mvstore.MVStore;

/**
 * A running MongoDB-protocol server. A write is acknowledged when it has been written to the file; after {@code kill
 * -9} everything acknowledged is there.
 */
public final class EmbeddedStore implements AutoCloseable {
  private static final int WORKERS = 16;
  private static final int CACHE_MEGABYTES = 48;
  private static final int KEYS_A_PAGE = 128;
  private static final Duration COMPACTING_ON_CLOSE = Duration.ofSeconds(1);

  private final MVStore file;
  private final StoreBackend backend;
  private final Housekeeper housekeeper;
  private final MongoServer server;

  private EmbeddedStore(MVStore file, Clock clock, Durability durability) {
    this.file = file;
    GroupCommit commits = new GroupCommit(file, durability == Durability.DEVICE);
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

  public static EmbeddedStore open(Path folder, InetSocketAddress address, Clock clock, Durability durability) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MVStore.Builder builder =
        new MVStore.Builder().fileName(folder.resolve("store.mv").toString()).cacheSize(CACHE_MEGABYTES);
    return new EmbeddedStore(configured(builder), clock, durability).serving(address);
  }

  /** The same server without a file, on a free port of the loopback interface: for tests. */
  public static EmbeddedStore inMemory(Clock clock) {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new EmbeddedStore(configured(new MVStore.Builder()), clock, Durability.PROCESS).serving(anyPort);
  }

  /** Only a group commit may write: the store's own commits could part a document from its index entries. */
  private static MVStore configured(MVStore.Builder builder) {
    MVStore file = builder.autoCommitDisabled().autoCommitBufferSize(0).keysPerPage(KEYS_A_PAGE).open();
    file.setVersionsToKeep(0);
    file.setRetentionTime(0);
    return file;
  }

  private EmbeddedStore serving(InetSocketAddress address) {
    try {
      server.bind(address, 1, WORKERS);
    } catch (RuntimeException e) {
      file.closeImmediately();
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

  /** Deletes now what is past under a TTL index; done every ten seconds by itself. */
  public void tidyUp() {
    backend.tidyUp();
  }

  /** Ends all connections, writes what is left and makes the file smaller if that is quick. */
  @Override
  public void close() {
    housekeeper.close();
    server.shutdownNow();
    file.close((int) COMPACTING_ON_CLOSE.toMillis());
  }
}
