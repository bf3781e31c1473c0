package org.partnershiphub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  private static final TopicPlan MEETINGS = new TopicPlan("meetings.v1", 1, false, null);
  private static final TopicPlan PEOPLE = new TopicPlan("people.v1", 2, true, null);

  @TempDir Path folder;

  @Test
  void a_restart_keeps_what_was_acknowledged_and_creating_topics_again_changes_nothing()
      throws Exception {
    var records = IntStream.range(0, 200).mapToObj(number -> "record " + number).toList();
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      broker.createTopics(List.of(MEETINGS));
      produce(broker.brokers(), records);
    }
    try (var broker = EmbeddedBroker.start(folder, 0)) {
      broker.createTopics(List.of(MEETINGS));
      assertThat(consume(broker.brokers(), records.size())).isEqualTo(records);
    }
  }

  @Test
  void topics_are_created_as_planned_under_the_prefix() throws Exception {
    try (var broker = EmbeddedBroker.start(folder, 0);
        var admin = Admin.create(Map.of("bootstrap.servers", broker.brokers()))) {
      broker.createTopics(List.of(PEOPLE.prefixed("t1-"), MEETINGS.prefixed("t1-")));

      assertThat(admin.listTopics().names().get()).contains("t1-people.v1", "t1-meetings.v1");
      assertThat(setting(admin, "t1-people.v1", "cleanup.policy")).isEqualTo("compact");
      assertThat(setting(admin, "t1-meetings.v1", "retention.ms")).isEqualTo("-1");
    }
  }

  @Test
  void a_taken_port_is_one_clear_sentence_and_leaves_nothing_behind() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = taken.getLocalPort();
      assertThatThrownBy(() -> EmbeddedBroker.start(folder.resolve("new"), port))
          .isInstanceOf(BrokerNotStarted.class)
          .hasMessage("Port %d, wanted for the Kafka broker, is taken by another program.", port);
    }
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @Test
  void a_folder_that_is_a_file_is_one_clear_sentence() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "not a folder");
    assertThatThrownBy(() -> EmbeddedBroker.start(file, 0))
        .isInstanceOf(BrokerNotStarted.class)
        .hasMessage("The Kafka broker cannot write its folder %s.", file);
  }

  @Test
  void a_folder_in_use_is_one_clear_sentence() {
    try (var running = EmbeddedBroker.start(folder, 0)) {
      assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
          .isInstanceOf(BrokerNotStarted.class)
          .hasMessageContaining(folder.toString());
      assertThat(running.brokers()).startsWith("127.0.0.1:");
    }
  }

  private static void produce(String brokers, List<String> values) throws Exception {
    var settings = Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      var last =
          values.stream()
              .map(value -> producer.send(new ProducerRecord<>(MEETINGS.name(), "key", value)))
              .toList()
              .getLast();
      last.get();
    }
  }

  private static List<String> consume(String brokers, int count) {
    var settings = Map.<String, Object>of("bootstrap.servers", brokers);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition(MEETINGS.name(), 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var values = new ArrayList<String>();
      for (int polls = 0; polls < 50 && values.size() < count; polls++) {
        consumer.poll(Duration.ofMillis(200)).forEach(read -> values.add(read.value()));
      }
      return values;
    }
  }

  private static String setting(Admin admin, String topic, String name) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
  }
}
