package org.partnershiphub.membership;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.places.Place;
import org.partnershiphub.membership.places.Places;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A load, not a test: imports thousands of jurisdictions and people into the running service, waits
 * until the broker has every fact, and asks the directory, each question beside the bare query of
 * the driver. With a store and a broker of their own ({@code MONGODB_URI}, {@code KAFKA_BROKERS})
 * the heap is that of the service and of this client alone.
 */
class DirectoryMeasurement extends RunningService {

  private static final int PEOPLE = Integer.getInteger("measured.people", 200_000);
  private static final int JURISDICTIONS = Integer.getInteger("measured.jurisdictions", 5_000);
  private static final int STEP = Integer.getInteger("measured.step", 25_000);
  private static final int IN_GROUP = PEOPLE / 20;
  private static final String[] FIRST =
      "Ada Bob Carla Dieter Esmé Fatima Gao Hana Ivan José".split(" ");
  private static final String[] KINDS = {"STATE", "STATE", "STATE", "COUNTY", "CITY"};
  private static final String[] ROLES = {
    "DATA_LEAD",
    "CIR_LEADER",
    "CHILD_WELFARE_WORKER",
    "CHILD_WELFARE_WORKER",
    "CHILD_WELFARE_WORKER"
  };

  @Autowired private ReactiveMongoTemplate mongo;
  @Autowired private Places places;
  private WebClient client;

  @Test
  void many_people() {
    client =
        WebClient.builder()
            .baseUrl("http://127.0.0.1:" + port)
            .defaultHeaders(it -> it.setBearerAuth(ADMINISTRATOR))
            .codecs(it -> it.defaultCodecs().maxInMemorySize(8_000_000))
            .build();
    MeasuredFacts facts = new MeasuredFacts(brokers, prefix);
    say(
        "load average %.1f; store and broker %s",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv("MONGODB_URI") == null
            ? "in this process, so the heap holds all documents too"
            : "in processes of their own");
    imported("jurisdictions", JURISDICTIONS, this::jurisdiction);
    imported("people", PEOPLE, this::person);
    grouped();
    var searches = new MeasuredSearches(client, mongo);
    searches.print(5, "while facts are told");
    told(facts);
    searches.print(50, "after that");
    exported();
  }

  static void say(String what, Object... with) {
    System.out.printf("[measured] " + what + "%n", with);
  }

  private String jurisdiction(int i) {
    var kind = i % 100 == 7 ? "TRIBE" : KINDS[i % KINDS.length];
    return """
        {"id":"z%05d","name":"Loaded Agency %d","kind":"%s","usState":"AZ","primaryZone":"America/Phoenix","activatedOn":"2025-01-01"}
        """
        .formatted(i, i, kind);
  }

  private String person(int i) {
    return """
        {"id":"%s","name":"%s Surname%d","email":"zp%d@load.example.org","zone":"America/Phoenix","affiliation":{"organisation":"z%05d","organisationKind":"JURISDICTION","jobTitle":"Worker (fictional)","seniority":"STAFF","workforceRoles":["%s"],"from":"2025-01-06"}}
        """
        .formatted(
            id(i),
            FIRST[i % FIRST.length],
            i % 40_000,
            i,
            i % JURISDICTIONS,
            ROLES[i % ROLES.length]);
  }

  private static String id(int i) {
    return "zp%06d".formatted(i);
  }

  private void imported(String what, int rows, IntFunction<String> row) {
    var sent = new AtomicInteger();
    var began = System.nanoTime();
    String answer;
    try (var heap = new MeasuredHeap(STEP, sent::get, () -> stored(what))) {
      answer =
          client
              .post()
              .uri("/api/" + what + "/import")
              .contentType(MediaType.APPLICATION_NDJSON)
              .body(
                  Flux.range(0, rows)
                      .doOnNext(it -> sent.set(it + 1))
                      .map(row::apply)
                      .buffer(200)
                      .map(DirectoryMeasurement::bytes),
                  DataBuffer.class)
              .retrieve()
              .bodyToMono(String.class)
              .block(Duration.ofHours(1));
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    say("import of %,d %s: %.1f s, %.0f rows/s: %s", rows, what, seconds, rows / seconds, answer);
  }

  private static DataBuffer bytes(java.util.List<String> rows) {
    return DefaultDataBufferFactory.sharedInstance.wrap(
        String.join("", rows).getBytes(StandardCharsets.UTF_8));
  }

  private int stored(String what) {
    return count(what, new Document()).intValue();
  }

  private Long count(String collection, Document filter) {
    return mongo
        .getCollection(collection)
        .flatMap(it -> Mono.from(it.countDocuments(filter)))
        .block();
  }

  /** Every twentieth has a place in a group, as community-service would tell. */
  private void grouped() {
    Flux.range(0, IN_GROUP)
        .flatMap(
            i ->
                places.taken(
                    Place.Key.enrolment(new GroupId("z-group"), null, new PersonId(id(i * 20))),
                    new Place.Standing(null, Place.Standing.PARTICIPANT),
                    LocalDate.parse("2025-02-01"),
                    1))
        .blockLast();
  }

  /** A fact is on the broker when its document has nothing untold. */
  private void told(MeasuredFacts facts) {
    var began = System.nanoTime();
    org.awaitility.Awaitility.await()
        .pollInterval(Duration.ofSeconds(1))
        .atMost(Duration.ofMinutes(30))
        .until(() -> untold("people") + untold("jurisdictions") == 0);
    say("all facts told %.1f s after the last search of before", (System.nanoTime() - began) / 1e9);
    facts.print(PEOPLE, JURISDICTIONS);
    began = System.nanoTime();
    facts.awaitHeard();
    say("own facts heard %.1f s after that", (System.nanoTime() - began) / 1e9);
  }

  private long untold(String collection) {
    return count(collection, new Document("untoldSince", new Document("$exists", true)));
  }

  private void exported() {
    var began = System.nanoTime();
    long bytes;
    try (var heap = new MeasuredHeap(STEP, () -> 0, () -> 0)) {
      bytes =
          client
              .get()
              .uri("/api/directory/people/export")
              .retrieve()
              .bodyToFlux(DataBuffer.class)
              .map(DirectoryMeasurement::size)
              .reduce(0L, Long::sum)
              .block(Duration.ofMinutes(10));
    }
    say("export of all as CSV: %.1f s, %,d bytes", (System.nanoTime() - began) / 1e9, bytes);
  }

  private static long size(DataBuffer part) {
    var size = part.readableByteCount();
    DataBufferUtils.release(part);
    return size;
  }
}
