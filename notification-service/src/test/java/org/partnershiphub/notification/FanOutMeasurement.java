package org.partnershiphub.notification;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Figures, not promises: run by hand, not by the build. From the fact of the invitations to the
 * last mail. Several sizes ({@code -Dpeople=1000,10000,100000}) say whether a delivery and the heap
 * cost the same however many there are; {@code -Dwarm-ups=} fan-outs of 10,000 go before.
 */
class FanOutMeasurement extends RunningService {

  private static final SmtpSink SINK = sink();

  @Autowired Directory directory;

  private static SmtpSink sink() {
    try {
      return new SmtpSink();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @DynamicPropertySource
  static void sinkInstead(DynamicPropertyRegistry registry) {
    registry.add("hub.notification.mail.smtp.host", () -> "127.0.0.1");
    registry.add("hub.notification.mail.smtp.port", SINK::port);
  }

  @Test
  void measure() throws Exception {
    var sizes =
        Stream.of(System.getProperty("people", "10000").split(",")).map(Integer::valueOf).toList();
    int people = Collections.max(sizes);
    var zones =
        new String[] {
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles"
        };
    facts.group("b-group", "Affinity group of everybody", "AFFINITY_GROUP");
    try (var producer =
        new KafkaProducer<>(
            java.util.Map.<String, Object>of("bootstrap.servers", brokers, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var sent = new ArrayList<Future<?>>();
      for (int i = 0; i < people; i++) {
        var person = "b%05d".formatted(i);
        var data =
            "{\"person\": \"%s\", \"name\": \"Fern Number %d\", \"address\": \"%s\", \"zone\": \"%s\", \"status\": \"ACTIVE\"}"
                .formatted(person, i, Facts.address(person), zones[i % 5]);
        sent.add(
            producer.send(
                new ProducerRecord<>(
                    prefix + "people.v1",
                    person,
                    FactTopics.fact("c" + i, "people.person-card.v1", person, person, 1, data))));
      }
      for (var it : sent) {
        it.get();
      }
    }
    long cards = System.nanoTime();
    await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> directory.people(ids(0, people)).size() == people);
    System.out.printf("cards learned after %d ms%n", (System.nanoTime() - cards) / 1_000_000);
    int round = 0;
    for (int i = 0; i < Integer.getInteger("warm-ups", 0); i++) {
      big(++round, Math.min(people, 10_000));
    }
    for (var size : sizes) {
      for (int i = 0; i < Integer.getInteger("rounds", 4); i++) {
        small(++round);
        big(round, size);
      }
      System.out.printf("%d people: %d MB of heap are alive%n", size, alive());
    }
    small(999);
    small(998);
    small(997);
  }

  private static java.util.List<PersonId> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> new PersonId("b%05d".formatted(i))).toList();
  }

  private void small(int round) throws Exception {
    var before = SINK.accepted.get();
    var start = System.nanoTime();
    facts.scheduled(
        "b-s" + round,
        "Thirty of us",
        "2027-03-11T14:00:00",
        "America/New_York",
        "2027-03-11T19:00:00Z",
        "b-group");
    facts.issued(
        "b-s" + round,
        1,
        "SCHEDULED",
        "b-group",
        IntStream.range(0, 30).mapToObj("b%05d"::formatted).toArray(String[]::new));
    long first = 0;
    while (SINK.accepted.get() < before + 30) {
      if (first == 0 && SINK.accepted.get() > before) {
        first = System.nanoTime();
      }
      java.util.concurrent.locks.LockSupport.parkNanos(200_000);
    }
    var last = System.nanoTime();
    System.out.printf(
        "30 people, round %d: first %d ms, last %d ms%n",
        round, (Math.max(first, start) - start) / 1_000_000, (last - start) / 1_000_000);
  }

  private void big(int round, int people) throws Exception {
    var before = SINK.accepted.get();
    var meeting = "b-m" + round;
    facts.scheduled(
        meeting,
        "Everybody meets",
        "2027-03-11T14:00:00",
        "America/New_York",
        "2027-03-11T19:00:00Z",
        "b-group");
    var cpu = cpu();
    var start = System.nanoTime();
    for (int from = 0; from < people; from += 500) {
      facts.issued(
          meeting,
          1,
          "SCHEDULED",
          "b-group",
          IntStream.range(from, Math.min(people, from + 500))
              .mapToObj("b%05d"::formatted)
              .toArray(String[]::new));
    }
    while (SINK.accepted.get() < before + people) {
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
    var wall = (System.nanoTime() - start) / 1e9;
    var used = (cpu() - cpu) / 1e3;
    System.out.printf(
        "%d people, round %d: %.2f s, %.0f mails/s, %.0f us CPU a delivery (service, broker, store and sink in this JVM)%n",
        people, round, wall, people / wall, used / people);
  }

  private static long alive() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
