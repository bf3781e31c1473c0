package org.partnershiphub.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.broker.EmbeddedBroker;
import org.partnershiphub.broker.TopicPlan;
import org.partnershiphub.broker.Topics;
import org.partnershiphub.store.EmbeddedStore;

/**
 * The Kafka broker and the store that the tests of this JVM talk to, started once: yours by {@code
 * KAFKA_BROKERS} and {@code MONGODB_URI}; else containers, where a Docker engine answers and the
 * images can be had; else the embedded ones. It prints which, and why.
 */
public final class BackingServers {

  private static @Nullable BackingServers shared;

  private final String brokers;
  private final String mongo;

  private BackingServers(String brokers, String mongo) {
    this.brokers = brokers;
    this.mongo = mongo;
  }

  public static synchronized BackingServers get() {
    if (shared == null) {
      shared = new BackingServers(startKafka(), startMongo());
    }
    return shared;
  }

  public String brokers() {
    return brokers;
  }

  public String mongo() {
    return mongo;
  }

  /** Makes the topics of {@code deploy/topics.json} under a prefix. */
  public void createTopics(String prefix) {
    Topics.create(brokers, plans().stream().map(plan -> plan.prefixed(prefix)).toList());
  }

  /** The topics of the deployment. */
  public static List<TopicPlan> plans() {
    return TopicPlan.read(ProjectFiles.root().resolve("deploy/topics.json"));
  }

  private static String startKafka() {
    var given = System.getenv("KAFKA_BROKERS");
    if (given != null) {
      return say("Kafka", given, "KAFKA_BROKERS says so");
    }
    var container = Containers.kafka();
    if (container != null) {
      return say("Kafka", container, "a container, since Docker answers and has the image");
    }
    var broker = EmbeddedBroker.start(temporaryFolder("broker"), 0);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    return say("Kafka", broker.brokers(), "embedded, since " + Containers.whyNot());
  }

  private static String startMongo() {
    var given = System.getenv("MONGODB_URI");
    if (given != null) {
      return say("Store", given, "MONGODB_URI says so");
    }
    var container = Containers.mongo();
    if (container != null) {
      return say("Store", container, "a container, since Docker answers and has the image");
    }
    var store = EmbeddedStore.inMemory(Clock.systemUTC());
    Runtime.getRuntime().addShutdownHook(new Thread(store::close));
    return say("Store", store.uri(), "embedded, since " + Containers.whyNot());
  }

  private static String say(String what, String address, String why) {
    System.out.println("[backing] " + what + " at " + withoutPassword(address) + ": " + why);
    return address;
  }

  private static String withoutPassword(String address) {
    return address.replaceAll("//[^@/]*@", "//***@");
  }

  private static Path temporaryFolder(String name) {
    try {
      return Files.createTempDirectory("hub-" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
