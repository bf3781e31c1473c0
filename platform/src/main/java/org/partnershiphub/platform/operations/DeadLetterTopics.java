package org.partnershiphub.platform.operations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.fact.Envelopes;
import org.partnershiphub.platform.fact.UnreadableFact;
import org.partnershiphub.platform.intake.FailureHandling;

/** Reads dead-letter topics from where the last replay ended to their present end. */
final class DeadLetterTopics implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Consumer<String, byte[]> consumer;
  private final Envelopes envelopes;
  private final Map<TopicPartition, Long> starts = new HashMap<>();
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  DeadLetterTopics(
      Consumer<String, byte[]> consumer, Collection<String> topics, Envelopes envelopes) {
    this.consumer = consumer;
    this.envelopes = envelopes;
    var partitions = partitions(topics);
    ends.putAll(consumer.endOffsets(partitions, PATIENCE));
    var first = consumer.beginningOffsets(partitions, PATIENCE);
    var committed = consumer.committed(partitions, PATIENCE);
    for (var partition : partitions) {
      var at = committed.get(partition);
      starts.put(partition, at == null ? first.getOrDefault(partition, 0L) : at.offset());
    }
  }

  private Set<TopicPartition> partitions(Collection<String> topics) {
    return topics.stream()
        .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .collect(Collectors.toUnmodifiableSet());
  }

  long waiting() {
    return starts.keySet().stream().mapToLong(this::waiting).sum();
  }

  private long waiting(TopicPartition partition) {
    return Math.max(0, ends.getOrDefault(partition, 0L) - starts.getOrDefault(partition, 0L));
  }

  /** Shows each that waits, in order, until the look says false. */
  void forEach(Predicate<ConsumerRecord<String, byte[]>> look) {
    var open = starts.keySet().stream().filter(it -> waiting(it) > 0).collect(Collectors.toSet());
    consumer.assign(open);
    open.forEach(partition -> consumer.seek(partition, starts.getOrDefault(partition, 0L)));
    while (!open.isEmpty()) {
      for (var record : consumer.poll(PATIENCE)) {
        if (!look.test(record)) {
          return;
        }
      }
      open.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }
  }

  /** Remembers that this one is done. */
  void done(ConsumerRecord<String, byte[]> record) {
    consumer.commitSync(
        Map.of(
            new TopicPartition(record.topic(), record.partition()),
            new OffsetAndMetadata(record.offset() + 1)));
  }

  DeadLetter letter(ConsumerRecord<String, byte[]> record) {
    var envelope = readable(record.value());
    return new DeadLetter(
        record.topic(),
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        envelope == null ? null : envelope.id(),
        envelope == null ? null : envelope.type(),
        envelope == null ? null : envelope.subject(),
        cause(record));
  }

  private @Nullable Envelope readable(byte[] value) {
    try {
      return envelopes.read(value);
    } catch (UnreadableFact e) {
      return null;
    }
  }

  private static @Nullable String cause(ConsumerRecord<String, byte[]> record) {
    var header = record.headers().lastHeader(FailureHandling.CAUSE);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
