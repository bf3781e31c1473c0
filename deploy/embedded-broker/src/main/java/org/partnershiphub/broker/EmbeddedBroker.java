package org.partnershiphub.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** One Kafka broker in this process. What it acknowledged survives the process, even a kill -9. */
public final class EmbeddedBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;
  private final FolderLock lock;

  private EmbeddedBroker(KafkaRaftServer server, int port, FolderLock lock) {
    this.server = server;
    this.port = port;
    this.lock = lock;
  }

  /**
   * Starts a broker whose log lives in the folder, which is made and formatted when it is new.
   *
   * @param port where clients connect, 0 for any free port
   * @throws BrokerNotStarted when the port or the folder cannot be had
   */
  public static EmbeddedBroker start(Path folder, int port) {
    var settings = new BrokerSettings(folder.toAbsolutePath(), free(port), free(0));
    var lock = prepare(settings);
    KafkaRaftServer server = null;
    try {
      server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
      server.startup();
      return new EmbeddedBroker(server, settings.port(), lock);
    } catch (RuntimeException failure) {
      if (server != null) {
        server.shutdown();
      }
      lock.close();
      throw new BrokerNotStarted(
          "The Kafka broker could not start in %s: %s"
              .formatted(settings.folder(), failure.getMessage()),
          failure);
    }
  }

  private static FolderLock prepare(BrokerSettings settings) {
    FolderLock lock = null;
    try {
      Files.createDirectories(settings.folder());
      lock = FolderLock.of(settings.folder());
      settings.format();
      return lock;
    } catch (BrokerNotStarted inUse) {
      throw inUse;
    } catch (Exception failure) {
      FolderLock.release(lock);
      throw new BrokerNotStarted(
          "The Kafka broker cannot write its folder %s.".formatted(settings.folder()), failure);
    }
  }

  private static int free(int wanted) {
    var loopback = InetAddress.getLoopbackAddress();
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(loopback, wanted));
      return probe.getLocalPort();
    } catch (IOException taken) {
      throw new BrokerNotStarted(
          "Port %d, wanted for the Kafka broker, is taken by another program.".formatted(wanted),
          taken);
    }
  }

  /** The address that clients use as {@code bootstrap.servers}. */
  public String brokers() {
    return BrokerSettings.HOST + ":" + port;
  }

  /** Creates the topics that are not there yet; those that are stay as they are. */
  public void createTopics(Collection<TopicPlan> plans) {
    Topics.create(brokers(), plans);
  }

  /** Waits until the broker has stopped, for whatever reason. */
  public void awaitStop() {
    server.awaitShutdown();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    lock.close();
  }
}
