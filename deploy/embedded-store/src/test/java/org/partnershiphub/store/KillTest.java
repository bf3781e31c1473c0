package org.partnershiphub.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The store as a process that is killed twenty times while writers write: nothing acknowledged is
 * lost.
 */
class KillTest {
  private static final int KILLS = 20;
  private static final int WRITERS = 4;
  private static final Duration UNDER_LOAD = Duration.ofMillis(250);

  /** On a busy machine a server that has just started takes its time to answer. */
  private static final Duration PATIENT = Duration.ofSeconds(60);

  /** After a kill there is nobody to wait for. */
  private static final Duration GONE_AFTER = Duration.ofSeconds(2);

  private static final Document LOST = new Document("version", -1);

  @TempDir Path folder;
  private final Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();
  private final Random random = new Random(20_261_123);

  @Test
  void nothing_acknowledged_is_lost_and_every_index_is_whole_after_twenty_kills() throws Exception {
    for (int round = 0; round < KILLS; round++) {
      Process process = start();
      String uri = uriOf(process);
      try (MongoClient reader = client(uri, PATIENT);
          MongoClient writer = client(uri, GONE_AFTER)) {
        MongoCollection<Document> things = things(reader);
        things.createIndex(new Document("code", 1), new IndexOptions().unique(true));
        things.createIndex(new Document("writer", 1).append("version", -1));
        things.createIndex(new Document("tags", 1));
        check(things, round);
        writeUntilKilled(process, things(writer), round);
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
    assertThat(acknowledged).as("documents written under load").hasSizeGreaterThan(KILLS * 20);
  }

  private static MongoCollection<Document> things(MongoClient client) {
    return client.getDatabase("hub").getCollection("things");
  }

  private static String uriOf(Process process) throws IOException {
    try (BufferedReader output = process.inputReader()) {
      return output.readLine();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddedStoreMain.class.getName(),
            "--port",
            "0",
            "--data",
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static MongoClient client(String uri, Duration patience) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applyToClusterSettings(
                it -> it.serverSelectionTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
            .retryWrites(false)
            .retryReads(false)
            .build());
  }

  private void writeUntilKilled(Process process, MongoCollection<Document> things, int round)
      throws Exception {
    List<Thread> writers =
        IntStream.range(0, WRITERS)
            .mapToObj(w -> Thread.ofVirtual().start(() -> write(things, round, w)))
            .toList();
    Thread.ofPlatform()
        .start(
            () -> {
              boolean ended = false;
              try {
                ended =
                    process.waitFor(
                        UNDER_LOAD.toMillis() + random.nextInt(200), TimeUnit.MILLISECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              assertThat(ended).isFalse();
              process.destroyForcibly();
            })
        .join();
    for (Thread writer : writers) {
      writer.join();
    }
  }

  /**
   * Inserts, then updates what it inserted; notes the version of each document that was
   * acknowledged last.
   */
  private void write(MongoCollection<Document> things, int round, int writer) {
    Random choice = new Random((long) round * WRITERS + writer);
    try {
      for (int i = 0; ; i++) {
        int id = (round * WRITERS + writer) * 100_000 + i;
        if (i % 10 == 9) {
          int first = 1_000_000_000 + id * 20;
          things.insertMany(
              IntStream.range(first, first + 20).mapToObj(n -> document(n, writer)).toList());
          IntStream.range(first, first + 20).forEach(n -> acknowledged.put(n, 0));
        }
        things.insertOne(document(id, writer));
        acknowledged.put(id, 0);
        int older = id - choice.nextInt(i + 1);
        Integer version = acknowledged.get(older);
        if (version != null) {
          things.updateOne(
              eq("_id", older),
              Updates.combine(Updates.inc("version", 1), Updates.addToSet("tags", "t" + i % 7)));
          acknowledged.put(older, version + 1);
        }
      }
    } catch (MongoException e) {
      assertThat(e)
          .as("the kill")
          .isInstanceOfAny(MongoSocketException.class, MongoTimeoutException.class);
    }
  }

  private static Document document(int id, int writer) {
    return new Document("_id", id)
        .append("code", "c" + id)
        .append("writer", writer)
        .append("version", 0)
        .append("tags", List.of("t" + id % 7, "t" + id % 5))
        .append("text", text(id));
  }

  /** Now and then more than what the log has room for as a rule. */
  private static String text(int id) {
    return ("x" + id).repeat(id % 20 == 0 ? 8_000 : 40);
  }

  private void check(MongoCollection<Document> things, int round) {
    Map<Integer, Document> found = new ConcurrentHashMap<>();
    things
        .find()
        .batchSize(5_000)
        .forEach(document -> found.put(document.getInteger("_id"), document));
    acknowledged.forEach(
        (id, version) ->
            assertThat(found.getOrDefault(id, LOST).getInteger("version"))
                .as("version of document %s in round %s", id, round)
                .isGreaterThanOrEqualTo(version));
    found.forEach(
        (id, document) -> {
          acknowledged.merge(id, document.getInteger("version"), Math::max);
          assertThat(document.getString("text")).isEqualTo(text(id));
        });
    long byWriter =
        IntStream.range(0, WRITERS)
            .mapToLong(
                w ->
                    things.countDocuments(
                        new Document("writer", w).append("version", new Document("$gte", 0))))
            .sum();
    assertThat(byWriter).isEqualTo(found.size());
    assertThat(things.countDocuments(gte("code", ""))).isEqualTo(found.size());
    assertThat(things.countDocuments(gte("_id", 0))).isEqualTo(found.size());
    for (int t = 0; t < 7; t++) {
      String tag = "t" + t;
      long scanned =
          found.values().stream()
              .filter(it -> it.getList("tags", String.class).contains(tag))
              .count();
      assertThat(things.countDocuments(eq("tags", tag))).isEqualTo(scanned);
    }
    List<Integer> ids = new ArrayList<>(found.keySet()).subList(0, Math.min(50, found.size()));
    ids.forEach(
        id -> assertThat(things.find(eq("code", "c" + id)).first()).containsEntry("_id", id));
  }
}
