package org.partnershiphub.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.partnershiphub.benchmark.system.Backlog;
import org.partnershiphub.benchmark.system.Place;
import org.partnershiphub.local.Part;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts of people who join a group, put on the topic; how fast they become rows of the roster of
 * events-service, and how fast a bare consumer and the plain driver write the same rows.
 */
final class Projection {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TOPIC = "community.v1";
  private static final String BARE = "bench-bare.v1";

  /** As many threads as the service's listener has. */
  private static final int THREADS = 2;

  private static final int PARTITIONS = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Place place;
  private final Clock clock = Clock.systemUTC();

  Projection(Place place) {
    this.place = place;
  }

  /** Facts a second, from the first one on the topic to the last one worked through. */
  double ours(String group, int facts) {
    try (var backlog = new Backlog(place)) {
      var since = System.nanoTime();
      produce(TOPIC, group, facts);
      backlog.awaitEmpty(PATIENCE);
      return perSecond(facts, since);
    }
  }

  private static double perSecond(int facts, long since) {
    return facts / ((System.nanoTime() - since) / 1e9);
  }

  private String brokers() {
    return place.address(Part.BROKER);
  }

  private void produce(String topic, String group, int facts) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers(), "linger.ms", "5"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < facts; i++) {
        // A group's facts have one key; here each person's has its own, so that all threads work.
        var person = "%s-%06d".formatted(group, i);
        producer.send(new ProducerRecord<>(topic, person, fact(group, person)));
      }
      producer.flush();
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

  /** The same facts on a topic of their own, consumed and written with nothing in between. */
  double bare(String group, int facts) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers()));
        MongoClient mongo = MongoClients.create("mongodb://" + place.address(Part.STORE))) {
      admin.createTopics(List.of(new NewTopic(BARE, PARTITIONS, (short) 1))).all().get();
      var rows = mongo.getDatabase("bench").getCollection("roster");
      var since = System.nanoTime();
      produce(BARE, group, facts);
      consume(rows, facts);
      return perSecond(facts, since);
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void consume(MongoCollection<Document> rows, int facts)
      throws InterruptedException, ExecutionException {
    var counted = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var work = new ArrayList<Callable<Integer>>();
      for (int thread = 0; thread < THREADS; thread++) {
        var first = thread;
        work.add(
            () -> {
              try (var consumer = consumer(first)) {
                while (counted.get() < facts) {
                  for (var it : consumer.poll(Duration.ofMillis(100))) {
                    write(rows, it);
                    counted.incrementAndGet();
                  }
                }
                return first;
              }
            });
      }
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
  }

  /** Every second partition. */
  private KafkaConsumer<String, byte[]> consumer(int first) {
    var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(
        IntStream.range(0, PARTITIONS)
            .filter(it -> it % THREADS == first)
            .mapToObj(it -> new TopicPartition(BARE, it))
            .toList());
    return consumer;
  }

  private static void write(MongoCollection<Document> rows, ConsumerRecord<String, byte[]> it) {
    var fact = JSON.readTree(it.value());
    var data = fact.path("data");
    var person = data.path("person").asString();
    var group = data.path("group").asString();
    var sequence = Long.parseLong(fact.path("sequence").asString());
    rows.updateOne(
        Filters.and(Filters.eq("_id", group + ":" + person), Filters.lt("sequence", sequence)),
        Updates.combine(
            Updates.set("person", person),
            Updates.set("current", group),
            Updates.set("sequence", sequence)),
        new UpdateOptions().upsert(true));
  }
}
