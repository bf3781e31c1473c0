package org.partnershiphub.membership;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Which facts the broker has, each counted once however often it was sent. */
final class MeasuredFacts {

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern TYPE = Pattern.compile("\"type\":\"([^\"]+)\"");

  private final String brokers;
  private final String prefix;

  MeasuredFacts(String brokers, String prefix) {
    this.brokers = brokers;
    this.prefix = prefix;
  }

  void print(int people, int jurisdictions) {
    var byType = byType("membership.v1");
    byType.putAll(byType("people.v1"));
    DirectoryMeasurement.say("distinct facts on the topics: %s", byType);
    check(byType, "membership.jurisdiction-registered.v1", jurisdictions);
    check(byType, "membership.jurisdiction-activated.v1", jurisdictions);
    check(byType, "membership.person-registered.v1", people);
    check(byType, "membership.affiliation-started.v1", people);
    check(byType, "people.person-card.v1", people);
  }

  private static void check(Map<String, Integer> found, String type, int expected) {
    var there = found.getOrDefault(type, 0);
    if (there < expected) {
      throw new AssertionError("%s: %d of %d".formatted(type, there, expected));
    }
  }

  private Map<String, Integer> byType(String topic) {
    var seen = new HashSet<String>();
    var counts = new TreeMap<String, Integer>();
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", brokers);
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
      while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          var text =
              record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
          if (seen.add(first(ID, text))) {
            counts.merge(first(TYPE, text), 1, Integer::sum);
          }
        }
      }
    }
    return counts;
  }

  private static String first(Pattern pattern, String text) {
    var match = pattern.matcher(text);
    return match.find() ? match.group(1) : "";
  }

  /** Until the service has heard what it told itself, so that nothing works beside the searches. */
  void awaitHeard() {
    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      Awaitility.await()
          .pollInterval(Duration.ofSeconds(1))
          .atMost(Duration.ofMinutes(30))
          .until(() -> lag(admin) == 0);
    }
  }

  private long lag(Admin admin) throws ExecutionException, InterruptedException {
    long lag = 0;
    for (var group : admin.listGroups().all().get()) {
      var heard =
          admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get();
      heard.entrySet().removeIf(it -> !it.getKey().topic().startsWith(prefix));
      var ends =
          admin
              .listOffsets(
                  heard.keySet().stream().collect(toMap(it -> it, _ -> OffsetSpec.latest())))
              .all()
              .get();
      for (var it : heard.entrySet()) {
        lag += ends.get(it.getKey()).offset() - it.getValue().offset();
      }
    }
    return lag;
  }
}
