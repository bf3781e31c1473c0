package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.Audiences;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Expansions;
import org.partnershiphub.events.invitations.Invitations;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.testing.Backed;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures, does not judge; run it with {@code -Dtest=ExpansionBench}. The name keeps it out of the
 * ordinary run.
 */
@Backed
@SpringBootTest(
    classes = EventsApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=events-service",
      "hub.now=2026-11-23T15:00:00Z",
      "events.answers.secret=only-for-tests-of-the-links"
    })
class ExpansionBench {

  private static final int SMALL_RUNS = 300;
  private static final int LARGE_RUNS = 6;

  @Autowired private ReactiveMongoTemplate mongo;
  @Autowired private Environment environment;
  @Autowired private Audiences audiences;
  @Autowired private Invitations invitations;
  @Autowired private Expansions expansions;
  @LocalServerPort private int port;

  /** When which meeting's invitations arrived on the topic. */
  private record Arrival(long first, long last, int people) {}

  private final Map<String, Arrival> arrivals = new ConcurrentHashMap<>();
  private volatile boolean stop;

  @Test
  void measure() throws InterruptedException {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    var listener = Thread.ofPlatform().start(() -> listen(prefix + "meetings.v1"));
    try (var topics = new FactTopics(BackingServers.get().brokers(), prefix)) {
      var story = new Story(port, topics);
      for (var size : List.of(3, 30, 1_000, 10_000, 50_000)) {
        story.community().group("g" + size, "AD_HOC", false);
        fill("g" + size, size);
      }
      run(story, 30, SMALL_RUNS);
      System.out.println("---- warm");
      run(story, 3, SMALL_RUNS);
      run(story, 30, SMALL_RUNS);
      run(story, 1_000, 20);
      run(story, 10_000, LARGE_RUNS);
      run(story, 10_000, LARGE_RUNS);
      steps();
      run(story, 50_000, 3);
      run(story, 30, SMALL_RUNS);
    }
    steps();
    stop = true;
    listener.join();
  }

  private void fill(String group, int size) {
    var rows =
        Flux.range(0, size)
            .map(it -> "%s-p%06d".formatted(group, it))
            .map(
                it ->
                    new Document("_id", group + "|" + it)
                        .append("person", it)
                        .append("sequence", 1L)
                        .append("current", group))
            .buffer(1_000);
    mongo
        .getCollection("roster")
        .flatMapMany(roster -> rows.concatMap(roster::insertMany))
        .blockLast(Duration.ofMinutes(2));
  }

  private void run(Story story, int size, int runs) throws InterruptedException {
    var answers = new ArrayList<Double>();
    var firsts = new ArrayList<Double>();
    var lasts = new ArrayList<Double>();
    var before = OS.getProcessCpuTime();
    for (int i = 0; i < runs; i++) {
      var id = "m-" + size + "-" + COUNT.incrementAndGet();
      var started = System.nanoTime();
      var answer =
          story.post(
              Story.COORDINATOR,
              "/api/meetings",
              Story.meeting(id, "2027-03-11T14:00:00", "America/New_York", "g" + size));
      var answered = System.nanoTime();
      assertThat(answer.status().value()).isEqualTo(201);
      while (arrivals.getOrDefault(id, NONE).people() < size) {
        Thread.onSpinWait();
        Thread.sleep(Duration.ofNanos(200_000));
      }
      var arrival = arrivals.get(id);
      answers.add((answered - started) / 1e6);
      firsts.add((arrival.first() - started) / 1e6);
      lasts.add((arrival.last() - started) / 1e6);
    }
    System.out.printf(
        "%6d people x%3d: answer %s | first fact %s | last fact %s | %,.0f invitations/s | CPU %.2f ms a meeting, all in this JVM%n",
        size,
        runs,
        of(answers),
        of(firsts),
        of(lasts),
        size / (median(lasts) / 1e3),
        (OS.getProcessCpuTime() - before) / 1e6 / runs);
  }

  /** What the single steps of a small expansion cost on a full store. */
  private void steps() {
    var g30 = Addressees.ofGroups(List.of(new GroupId("g30")));
    var day = LocalDate.of(2027, 3, 11);
    var audience = audiences.of(g30, day, false).block();
    time("audience", () -> audiences.of(g30, day, false).block());
    time("people of 30", () -> audiences.people(audience).collectList().block());
    time("standing of none", () -> invitations.of(new MeetingId("m-none")).collectList().block());
    time(
        "one invitation",
        () -> invitations.find(new MeetingId("m-30-1"), new PersonId("x")).block());
    time("find none", () -> expansions.find(new MeetingId("m-none")).block());
    time(
        "begin",
        () -> expansions.begin(new MeetingId("m-step-" + COUNT.incrementAndGet()), 1).block());
  }

  private static void time(String what, Runnable step) {
    var times = new ArrayList<Double>();
    for (int i = 0; i < 300; i++) {
      var started = System.nanoTime();
      step.run();
      times.add((System.nanoTime() - started) / 1e6);
    }
    System.out.println("  step " + what + ": " + of(times));
  }

  private static final com.sun.management.OperatingSystemMXBean OS =
      java.lang.management.ManagementFactory.getPlatformMXBean(
          com.sun.management.OperatingSystemMXBean.class);
  private static final Arrival NONE = new Arrival(0, 0, 0);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static String of(List<Double> millis) {
    var sorted = millis.stream().mapToDouble(it -> it).sorted().toArray();
    return "%.1f ms (p95 %.1f)".formatted(median(millis), sorted[(int) (sorted.length * 0.95)]);
  }

  private static double median(List<Double> millis) {
    var sorted = millis.stream().mapToDouble(it -> it).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private void listen(String topic) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", BackingServers.get().brokers(), "fetch.max.wait.ms", 50);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      while (!stop) {
        for (var record : consumer.poll(Duration.ofMillis(50))) {
          arrived(record.key(), record.value(), System.nanoTime());
        }
      }
    }
  }

  private void arrived(String meeting, byte[] value, long now) {
    var fact = JsonMapper.shared().readTree(value);
    if (fact.path("type").asString("").equals("meetings.invitations-issued.v1")) {
      var people = fact.path("data").path("invitees").size();
      arrivals.merge(
          meeting,
          new Arrival(now, now, people),
          (a, b) -> new Arrival(a.first(), b.last(), a.people() + b.people()));
    }
  }
}
