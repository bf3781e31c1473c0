package org.partnershiphub.benchmark;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.partnershiphub.benchmark.system.Backlog;
import org.partnershiphub.benchmark.system.Place;
import org.partnershiphub.local.Part;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts of people who join a group: how fast they become rows of the roster of events-service, and
 * how fast a bare consumer and the plain driver write the same rows.
 */
final class Projection {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TOPIC = "community.v1";

  /** A topic for each time that the bare consumer runs. */
  private static final List<String> BARE = List.of("bench-bare-warm", "bench-bare");

  /** As many threads as the service's listener has. */
  private static final int THREADS = 2;

  private static final int PARTITIONS = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Place place;
  private final String brokers;
  private final Joins joins;

  Projection(Place place) {
    this.place = place;
    this.brokers = place.address(Part.BROKER);
    this.joins = new Joins(brokers);
  }

  /** Facts a second. */
  record Rates(double ours, double bare) {}

  /** Both, after a warm-up of half as many facts. */
  Rates measure(int facts) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      // Long before they are used: the first records of a topic that is only just made arrive late.
      var topics = BARE.stream().map(it -> new NewTopic(it, PARTITIONS, (short) 1)).toList();
      admin.createTopics(topics).all().get();
      var warm = ours("bench-warm", facts / 2);
      var ours = ours("bench-facts", facts);
      var bareWarm = bare(BARE.getFirst(), "bench-warm", facts / 2);
      var bare = bare(BARE.getLast(), "bench-facts", facts);
      return new Rates(Math.max(warm, ours), Math.max(bareWarm, bare));
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** From the first fact on the topic to the last one worked through. */
  private double ours(String group, int facts) {
    try (var backlog = new Backlog(place)) {
      var since = System.nanoTime();
      joins.tell(TOPIC, group, facts);
      backlog.awaitEmpty(PATIENCE);
      return perSecond(facts, since);
    }
  }

  private static double perSecond(int facts, long since) {
    return facts / ((System.nanoTime() - since) / 1e9);
  }

  /** The same facts, consumed while they are told and written with nothing in between. */
  private double bare(String topic, String group, int facts)
      throws ExecutionException, InterruptedException {
    var written = new AtomicInteger();
    try (var mongo = MongoClients.create("mongodb://" + place.address(Part.STORE));
        var threads = Executors.newFixedThreadPool(THREADS + 1)) {
      var rows = mongo.getDatabase("bench").getCollection(topic);
      var since = System.nanoTime();
      var work = new ArrayList<Callable<Void>>();
      work.add(
          () -> {
            joins.tell(topic, group, facts);
            return null;
          });
      for (int thread = 0; thread < THREADS; thread++) {
        var share = thread;
        work.add(() -> consume(topic, share, rows, written, facts));
      }
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
      return perSecond(facts, since);
    }
  }

  private Void consume(
      String topic, int share, MongoCollection<Document> rows, AtomicInteger written, int facts) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    try (var consumer = consumer(topic, share)) {
      while (written.get() < facts) {
        if (System.nanoTime() > until) {
          throw new IllegalStateException(
              "Only %d of %d facts came.".formatted(written.get(), facts));
        }
        for (var it : consumer.poll(Duration.ofMillis(50))) {
          write(rows, it);
          written.incrementAndGet();
        }
      }
      return null;
    }
  }

  private KafkaConsumer<String, byte[]> consumer(String topic, int share) {
    var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(
        IntStream.range(0, PARTITIONS)
            .filter(it -> it % THREADS == share)
            .mapToObj(it -> new TopicPartition(topic, it))
            .toList());
    return consumer;
  }

  /** One conditional upsert, as the service does it. */
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
