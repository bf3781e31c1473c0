package org.partnershiphub.broker;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** How one combined broker and controller runs on one machine. */
record BrokerSettings(Path folder, int port, int controllerPort) {
  static final String HOST = "127.0.0.1";
  private static final int NODE = 1;

  /** A cluster of one that nobody joins needs no id of its own. */
  private static final Uuid CLUSTER = new Uuid(0x70617274_6e657273L, 0x68697068_75620001L);

  Properties properties() {
    var settings = new Properties();
    roles(settings);
    oneNode(settings);
    smallFootprint(settings);
    return settings;
  }

  private void roles(Properties settings) {
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put(
        "listeners",
        "PLAINTEXT://%s:%d,CONTROLLER://%1$s:%d".formatted(HOST, port, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(HOST, port));
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE, HOST, controllerPort));
    settings.put("log.dirs", folder.toString());
  }

  private static void oneNode(Properties settings) {
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("auto.create.topics.enable", "false");
    // After kill -9 the next start waits until the controller has forgotten the old registration.
    settings.put("broker.session.timeout.ms", "3000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("controlled.shutdown.enable", "false");
  }

  private static void smallFootprint(Properties settings) {
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
    settings.put("log.index.size.max.bytes", Integer.toString(2 << 20));
    settings.put("log.segment.bytes", Integer.toString(256 << 20));
  }

  /** Formats the folder if nobody has yet; a formatted folder stays as it is. */
  void format() throws Exception {
    new Formatter()
        .setNodeId(NODE)
        .setClusterId(CLUSTER.toString())
        .addDirectory(folder.toString())
        .setMetadataLogDirectory(folder.toString())
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))
        .run();
  }
}
