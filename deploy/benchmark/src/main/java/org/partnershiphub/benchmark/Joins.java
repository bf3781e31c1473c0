package org.partnershiphub.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Facts as community-service tells them when people join a group, put on a topic in bulk. */
final class Joins {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String brokers;
  private final Clock clock = Clock.systemUTC();

  Joins(String brokers) {
    this.brokers = brokers;
  }

  /** Returns when all are on the topic. */
  void tell(String topic, String group, int facts) {
    var failure = new AtomicReference<Exception>();
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers, "linger.ms", "5"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < facts; i++) {
        // A group's facts have one key; here each person's has its own, so that all threads work.
        var person = "%s-%06d".formatted(group, i);
        producer.send(
            new ProducerRecord<>(topic, person, fact(group, person)),
            (told, error) -> {
              if (error != null) {
                failure.set(error);
              }
            });
      }
      producer.flush();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("A fact could not be put on " + topic, failure.get());
    }
  }

  private byte[] fact(String group, String person) {
    var data = Map.of("group", group, "person", person, "from", "2026-11-23", "origin", "IMPORT");
    return JSON.writeValueAsBytes(
        Map.ofEntries(
            Map.entry("specversion", "1.0"),
            Map.entry("id", UUID.nameUUIDFromBytes(person.getBytes(UTF_8)).toString()),
            Map.entry("source", "/community-service"),
            Map.entry("type", "community.enrolment-confirmed.v1"),
            Map.entry("subject", group + ":" + person),
            Map.entry("time", clock.instant().toString()),
            Map.entry("datacontenttype", "application/json"),
            Map.entry("dataschema", "urn:partnershiphub:community.enrolment-confirmed.v1"),
            Map.entry("partitionkey", person),
            Map.entry("sequence", "1"),
            Map.entry("correlationid", person),
            Map.entry("actor", "system"),
            Map.entry("data", data)));
  }
}
