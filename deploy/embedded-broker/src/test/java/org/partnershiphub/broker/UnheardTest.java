package org.partnershiphub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnheardTest {
  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(1);

  @TempDir Path folder;

  @Test
  void what_a_group_has_not_said_that_it_heard_is_waited_for() throws Exception {
    try (var broker = EmbeddedBroker.start(folder, 0);
        var unheard = new Unheard(broker.brokers(), Set.of("meetings.v1"));
        var others = new Unheard(broker.brokers(), Set.of("people.v1"));
        var producer =
            new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.brokers()),
                new StringSerializer(),
                new StringSerializer())) {
      broker.createTopics(List.of(new TopicPlan("meetings.v1", 2, false, null)));
      producer.send(new ProducerRecord<>("meetings.v1", 0, "a", "one")).get();
      assertThat(unheard.awaitNone(PATIENT)).as("nobody listens").isTrue();

      try (var listener = listener(broker.brokers())) {
        listener.subscribe(List.of("meetings.v1"));
        var heard = 0;
        for (var until = System.nanoTime() + PATIENT.toNanos();
            heard == 0 && System.nanoTime() < until; ) {
          heard = listener.poll(SHORT).count();
        }
        assertThat(heard).isEqualTo(1);
        assertThat(unheard.awaitNone(SHORT)).as("heard and not said").isFalse();
        assertThat(others.awaitNone(PATIENT)).as("those of other topics").isTrue();

        listener.commitSync();
        assertThat(unheard.awaitNone(PATIENT)).as("heard").isTrue();

        producer.send(new ProducerRecord<>("meetings.v1", 1, "b", "two")).get();
        assertThat(unheard.awaitNone(SHORT)).as("one more, elsewhere").isFalse();
      }
    }
  }

  private static KafkaConsumer<String, String> listener(String brokers) {
    return new KafkaConsumer<>(
        Map.<String, Object>of(
            "bootstrap.servers",
            brokers,
            "group.id",
            "events",
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false),
        new StringDeserializer(),
        new StringDeserializer());
  }
}
