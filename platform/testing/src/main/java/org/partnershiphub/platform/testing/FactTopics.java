package org.partnershiphub.platform.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a test tells and hears on the topics of one prefix, as another service would. */
public final class FactTopics implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String prefix;
  private final KafkaProducer<String, byte[]> producer;

  public FactTopics(String brokers, String prefix) {
    this.prefix = prefix;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /**
   * A fact as its producer would send it; {@code id} and {@code sequence} make it the same again.
   */
  public static byte[] fact(
      String id, String type, String subject, String key, long sequence, String data) {
    return fact(id, type, subject, key, sequence, null, data);
  }

  /** A fact that another one caused. */
  public static byte[] fact(
      String id,
      String type,
      String subject,
      String key,
      long sequence,
      @Nullable String causation,
      String data) {
    ObjectNode envelope =
        JSON.createObjectNode()
            .put("specversion", "1.0")
            .put("id", id)
            .put("source", "/test")
            .put("type", type)
            .put("subject", subject)
            .put("time", "2026-11-23T15:00:00Z")
            .put("datacontenttype", "application/json")
            .put("dataschema", "urn:partnershiphub:" + type)
            .put("partitionkey", key)
            .put("sequence", Long.toString(sequence))
            .put("correlationid", "test-" + id)
            .put("actor", "system");
    if (causation != null) {
      envelope.put("causationid", causation);
    }
    envelope.set("data", JSON.readTree(data));
    return JSON.writeValueAsBytes(envelope);
  }

  /** Sends and waits for the acknowledgement. */
  public void send(String topic, String key, byte[] value) {
    try {
      producer.send(new ProducerRecord<>(prefix + topic, key, value)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** All that stands on a topic now, in the order of its partitions. */
  public List<ConsumerRecord<String, byte[]>> records(String topic) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", producerBrokers());
    settings.put("enable.auto.commit", false);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(prefix + topic).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream()
          .anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  /** The facts of one type on a topic now, as JSON envelopes. */
  public List<JsonNode> facts(String topic, String type) {
    return records(topic).stream()
        .map(it -> JSON.readTree(it.value()))
        .filter(it -> type.equals(it.path("type").asString("")))
        .toList();
  }

  private String producerBrokers() {
    return BackingServers.get().brokers();
  }

  @Override
  public void close() {
    producer.close();
  }
}
