package org.partnershiphub.broker;

import java.nio.file.Path;

/**
 * The broker as a process of its own: {@code BrokerProcess <folder> <port> [topics.json [prefix]]}.
 */
public final class BrokerProcess {
  private BrokerProcess() {}

  public static void main(String... args) {
    if (args.length < 2) {
      System.err.println("Usage: BrokerProcess <folder> <port> [topics.json [prefix]]");
      System.exit(2);
    }
    try {
      run(args);
    } catch (BrokerNotStarted refusal) {
      System.err.println(refusal.getMessage());
      System.exit(1);
    }
  }

  private static void run(String... args) {
    var broker = EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-shutdown"));
    if (args.length > 2) {
      var prefix = args.length > 3 ? args[3] : "";
      broker.createTopics(
          TopicPlan.read(Path.of(args[2])).stream().map(plan -> plan.prefixed(prefix)).toList());
    }
    System.out.println("Kafka broker ready at " + broker.brokers());
    broker.awaitStop();
  }
}
