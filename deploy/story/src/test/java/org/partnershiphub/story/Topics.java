package org.partnershiphub.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.partnershiphub.benchmark.system.Backlog;
import org.partnershiphub.benchmark.system.Place;
import org.partnershiphub.local.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything on every topic, read raw. */
final class Topics implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String brokers;
  private final Backlog backlog;

  Topics(Place place) {
    this.brokers = place.address(Part.BROKER);
    this.backlog = new Backlog(place);
  }

  /** One record. */
  record Told(String topic, String key, byte[] bytes) {
    String text() {
      return new String(bytes, UTF_8);
    }

    JsonNode json() {
      return JSON.readTree(bytes);
    }

    JsonNode data() {
      return json().path("data");
    }

    /** The type without its version. */
    boolean is(String type) {
      return json().path("type").asString("").equals(type + ".v1");
    }
  }

  /** How many records were ever written, on all topics together. */
  long written() {
    return ends().values().stream().mapToLong(Long::longValue).sum();
  }

  /** How far each topic of ours goes by now. */
  Map<TopicPartition, Long> ends() {
    return backlog.ends().entrySet().stream()
        .filter(it -> !it.getKey().topic().startsWith("__"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Whether every service has worked through all that it listens to. */
  boolean workedThrough() {
    return backlog.isEmpty();
  }

  /** All records from the beginning to what is the end now. */
  List<Told> all() {
    return since(Map.of());
  }

  /** All records from there to what is the end now; in order within each partition. */
  List<Told> since(Map<TopicPartition, Long> beginnings) {
    var ends = ends();
    var partitions = ends.keySet();
    var told = new ArrayList<Told>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers, "enable.auto.commit", "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      partitions.forEach(it -> consumer.seek(it, beginnings.getOrDefault(it, 0L)));
      while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
        consumer.poll(Duration.ofMillis(200)).forEach(it -> add(it, told));
      }
    }
    return told;
  }

  private static void add(ConsumerRecord<String, byte[]> it, List<Told> told) {
    if (it.value() != null) {
      told.add(new Told(it.topic(), it.key() == null ? "" : it.key(), it.value()));
    }
  }

  @Override
  public void close() {
    backlog.close();
  }
}
