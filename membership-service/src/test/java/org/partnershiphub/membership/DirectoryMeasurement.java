package org.partnershiphub.membership;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/**
 * A load, not a test: imports thousands of jurisdictions and people into the running service with a
 * real broker and store, and asks the directory. The heap includes those of the broker and the
 * store, which run in this process.
 */
class DirectoryMeasurement extends RunningService {

  private static final int PEOPLE = Integer.getInteger("measured.people", 200_000);
  private static final int JURISDICTIONS = Integer.getInteger("measured.jurisdictions", 5_000);
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
  private final AtomicLong highest = new AtomicLong();
  private WebClient client;

  @Test
  void many_people() {
    client =
        WebClient.builder()
            .baseUrl("http://127.0.0.1:" + port)
            .defaultHeaders(it -> it.setBearerAuth(ADMINISTRATOR))
            .codecs(it -> it.defaultCodecs().maxInMemorySize(8_000_000))
            .build();
    System.out.printf(
        "[measured] load average %.1f, heap before %d MB%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), heapAfterCollection());
    imported("jurisdictions", JURISDICTIONS, this::jurisdiction);
    imported("people", PEOPLE, this::person);
    System.out.printf("[measured] heap after %d MB%n", heapAfterCollection());
    searches();
    exported();
    told();
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
        {"id":"zp%06d","name":"%s Surname%d","email":"zp%d@load.example.org","zone":"America/Phoenix","affiliation":{"organisation":"z%05d","organisationKind":"JURISDICTION","jobTitle":"Worker (fictional)","seniority":"STAFF","workforceRoles":["%s"],"from":"2025-01-06"}}
        """
        .formatted(
            i, FIRST[i % FIRST.length], i % 40_000, i, i % JURISDICTIONS, ROLES[i % ROLES.length]);
  }

  private void imported(String what, int rows, java.util.function.IntFunction<String> row) {
    highest.set(0);
    var watching =
        Flux.interval(Duration.ofMillis(500))
            .subscribe(_ -> highest.accumulateAndGet(heap(), Math::max));
    var began = System.nanoTime();
    var answer =
        client
            .post()
            .uri("/api/" + what + "/import")
            .contentType(MediaType.APPLICATION_NDJSON)
            .body(
                Flux.range(0, rows)
                    .map(row::apply)
                    .buffer(200)
                    .<DataBuffer>map(
                        some ->
                            DefaultDataBufferFactory.sharedInstance.wrap(
                                String.join("", some)
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                DataBuffer.class)
            .retrieve()
            .bodyToMono(String.class)
            .block(Duration.ofHours(1));
    watching.dispose();
    var seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "[measured] import of %,d %s: %.1f s, %.0f rows/s, highest heap seen %d MB: %s%n",
        rows, what, seconds, rows / seconds, highest.get(), answer);
  }

  private static long heap() {
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
  }

  private static long heapAfterCollection() {
    System.gc();
    return heap();
  }

  /** Three facts a person; each is told once its document has nothing untold. */
  private void told() {
    var began = System.nanoTime();
    org.awaitility.Awaitility.await()
        .pollInterval(Duration.ofSeconds(2))
        .atMost(Duration.ofMinutes(30))
        .until(() -> untold() == 0);
    System.out.printf(
        "[measured] all facts told %.1f s after the import%n", (System.nanoTime() - began) / 1e9);
  }

  private long untold() {
    return mongo
        .getCollection("people")
        .flatMap(
            it ->
                reactor.core.publisher.Mono.from(
                    it.countDocuments(new Document("untoldSince", new Document("$exists", true)))))
        .block();
  }

  private void searches() {
    for (var query :
        new String[] {
          "q=surname39999",
          "q=surname",
          "q=esme",
          "q=jo surname12",
          "q=esme surname3",
          "role=DATA_LEAD",
          "role=CHILD_WELFARE_WORKER",
          "q=surname1&role=DATA_LEAD",
          "organisation=z00042",
          "jurisdictionKind=TRIBE",
          "jurisdictionKind=COUNTY",
          "q=ada&jurisdictionKind=CITY",
          "seniority=STAFF&organisationKind=JURISDICTION",
        }) {
      report(query, times("/api/directory/people?" + query));
    }
    report("bare driver: 51 people by id", bare());
  }

  private long[] times(String path) {
    var times = new long[60];
    for (var i = 0; i < times.length; i++) {
      var began = System.nanoTime();
      client.get().uri(path).retrieve().bodyToMono(byte[].class).block();
      times[i] = System.nanoTime() - began;
    }
    return Arrays.copyOfRange(times, 10, times.length);
  }

  private long[] bare() {
    var times = new long[60];
    for (var i = 0; i < times.length; i++) {
      var began = System.nanoTime();
      mongo
          .getCollection("people")
          .flatMapMany(it -> it.find().sort(new Document("_id", 1)).limit(51))
          .collectList()
          .block();
      times[i] = System.nanoTime() - began;
    }
    return Arrays.copyOfRange(times, 10, times.length);
  }

  private static void report(String what, long[] times) {
    Arrays.sort(times);
    System.out.printf(
        "[measured] %-48s median %6.1f ms, p95 %6.1f ms%n",
        what, times[times.length / 2] / 1e6, times[times.length * 95 / 100] / 1e6);
  }

  private void exported() {
    highest.set(0);
    var began = System.nanoTime();
    var bytes =
        client
            .get()
            .uri("/api/directory/people/export")
            .retrieve()
            .bodyToFlux(DataBuffer.class)
            .map(
                it -> {
                  highest.accumulateAndGet(heap(), Math::max);
                  var size = it.readableByteCount();
                  org.springframework.core.io.buffer.DataBufferUtils.release(it);
                  return (long) size;
                })
            .reduce(0L, Long::sum)
            .block(Duration.ofMinutes(10));
    System.out.printf(
        "[measured] export of all as CSV: %.1f s, %,d bytes, highest heap seen %d MB%n",
        (System.nanoTime() - began) / 1e9, bytes, highest.get());
  }
}
