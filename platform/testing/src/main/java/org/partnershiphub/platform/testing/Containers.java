package org.partnershiphub.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Real servers in containers, where that is possible; else it says why not. */
final class Containers {

  private static String whyNot = "";

  private Containers() {}

  static synchronized @Nullable String kafka() {
    if (!dockerAnswers()) {
      return null;
    }
    try {
      var kafka = new KafkaContainer("apache/kafka:4.2.0");
      kafka.start();
      return kafka.getBootstrapServers();
    } catch (RuntimeException e) {
      whyNot = "the Kafka image cannot be had (" + e.getMessage() + ")";
      return null;
    }
  }

  static synchronized @Nullable String mongo() {
    if (!dockerAnswers()) {
      return null;
    }
    try {
      var mongo = new MongoDBContainer("mongo:8.0");
      mongo.start();
      return mongo.getReplicaSetUrl();
    } catch (RuntimeException e) {
      whyNot = "the MongoDB image cannot be had (" + e.getMessage() + ")";
      return null;
    }
  }

  static synchronized String whyNot() {
    return whyNot;
  }

  /** Looks for the engine's door first: asking through the library takes seconds where none is. */
  private static boolean dockerAnswers() {
    if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
      whyNot = "no Docker engine is there";
      return false;
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      whyNot = "the Docker engine does not answer";
      return false;
    }
    return true;
  }
}
