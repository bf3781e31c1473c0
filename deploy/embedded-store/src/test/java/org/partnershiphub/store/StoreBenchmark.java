package org.partnershiphub.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Times each served operation over the wire against 100,000 documents on disk, and a scan for
 * comparison.
 */
public final class StoreBenchmark {
  private static final int DOCUMENTS = Integer.getInteger("documents", 100_000);
  private static final int BATCH = 500;
  private static final int ROUNDS = 400;
  private static final int FEW_ROUNDS = 40;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final MongoCollection<Document> notices;
  private final Random random = new Random(1);
  private double scan;

  private StoreBenchmark(MongoCollection<Document> notices) {
    this.notices = notices;
  }

  public static void main(String... arguments) throws IOException {
    Durability durability = Durability.valueOf(System.getProperty("durability", "PROCESS"));
    Path folder = Files.createTempDirectory("store-benchmark");
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (EmbeddedStore store = EmbeddedStore.open(folder, anyPort, Clock.systemUTC(), durability);
        MongoClient client = MongoClients.create(store.uri())) {
      new StoreBenchmark(client.getDatabase("bench").getCollection("notices")).run();
      System.out.printf(
          "file after all this: %d MB%n", Files.size(folder.resolve("store.mv")) >> 20);
    } finally {
      try (var files = Files.list(folder)) {
        files.forEach(file -> file.toFile().delete());
      }
      Files.delete(folder);
    }
  }

  private void run() {
    notices.createIndex(new Document("code", 1), new IndexOptions().unique(true));
    notices.createIndex(new Document("person", 1).append("at", -1));
    notices.createIndex(new Document("state", 1).append("at", 1));
    notices.createIndex(new Document("tags", 1));
    notices.createIndex(new Document("due", 1), new IndexOptions().sparse(true));
    System.out.printf(
        "%-52s %10s %10s%n", "operation, " + DOCUMENTS + " documents", "median ms", "a second");
    fill();
    scan = time("scan: equality without an index", FEW_ROUNDS / 4, i -> all(eq("plain", person())));
    reads();
    writes();
  }

  private void fill() {
    long begin = System.nanoTime();
    for (int from = 0; from < DOCUMENTS; from += BATCH) {
      notices.insertMany(
          IntStream.range(from, from + BATCH).mapToObj(StoreBenchmark::notice).toList());
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "%-52s %10.3f %10.0f%n",
        "insert, 500 at once (ms a batch, documents a second)",
        seconds * 1e3 * BATCH / DOCUMENTS,
        DOCUMENTS / seconds);
  }

  private static Document notice(int i) {
    Document notice =
        new Document("_id", id(i))
            .append("version", 0)
            .append("code", "code-" + i)
            .append("person", "person-" + i % 10_000)
            .append("plain", "person-" + i % 10_000)
            .append("state", i % 100 == 0 ? "waiting" : "sent")
            .append("at", Date.from(START.plusSeconds(i)))
            .append("tags", List.of("t" + i % 1_000, "u" + i % 700))
            .append("subject", "Quarterly meeting of the broadband working group, number " + i)
            .append(
                "body",
                new Document("text", "Dear member, ".repeat(25)).append("zone", "America/Chicago"));
    return i % 1_000 == 0 ? notice.append("due", Date.from(START.plusSeconds(i))) : notice;
  }

  private static String id(int i) {
    return "%08x-notice".formatted(i * 0x9E3779B1);
  }

  private void reads() {
    IntStream.range(0, 3 * ROUNDS).forEach(i -> all(eq("_id", id(any()))));
    time("find by _id", ROUNDS, i -> all(eq("_id", id(any()))));
    time("find {_id, version}", ROUNDS, i -> all(and(eq("_id", id(any())), eq("version", 0))));
    time("find by unique field", ROUNDS, i -> all(eq("code", "code-" + any())));
    time("find by secondary field, 10 found", ROUNDS, i -> all(eq("person", person())));
    time("find by array element, 100 found", ROUNDS, i -> all(eq("tags", "t" + any() % 1_000)));
    time(
        "find by range of dates, 20 found",
        ROUNDS,
        i -> all(and(eq("state", "waiting"), between(any()))));
    time(
        "find by prefix, 11 found",
        ROUNDS,
        i -> all(regex("code", "^code-" + (1_000 + any() % 8_999) + "\\d?$")));
    time("find by presence, sparse index, 100 found", ROUNDS, i -> all(exists("due")));
    time(
        "sort + limit 20 along an index",
        ROUNDS,
        i -> page(new Document(), Sorts.ascending("code")));
    time(
        "equality + sort descending + limit 20",
        ROUNDS,
        i -> page(eq("state", "sent"), Sorts.descending("at")));
    time(
        "page behind a key: {_id > x}, limit 20",
        ROUNDS,
        i -> page(gt("_id", id(any())), Sorts.ascending("_id")));
    time("countDocuments of 99,000", ROUNDS, i -> notices.countDocuments(eq("state", "sent")));
    time(
        "distinct, 2 values",
        ROUNDS,
        i -> notices.distinct("state", String.class).into(new ArrayList<>()));
    time("aggregate $match, $sort, $limit, $project", ROUNDS, i -> aggregate());
    time("find {_id: {$in: [500]}} (ms for 500)", FEW_ROUNDS, i -> all(in("_id", ids())));
  }

  private void writes() {
    time("insert one", ROUNDS, i -> notices.insertOne(notice(DOCUMENTS + i)));
    time(
        "update one by _id",
        ROUNDS,
        i -> notices.updateOne(eq("_id", id(any())), Updates.inc("version", 1)));
    time("findOneAndUpdate {state} by at", ROUNDS, i -> claim());
    time("delete one by _id", ROUNDS, i -> notices.deleteOne(eq("_id", id(DOCUMENTS + i))));
    time(
        "bulk of 500 updates by _id, unindexed field (ms for 500)",
        FEW_ROUNDS,
        i -> bulk(Updates.inc("version", 1)));
    time(
        "bulk of 500 updates by _id, indexed field (ms for 500)",
        FEW_ROUNDS,
        i -> bulk(Updates.set("state", "s" + i)));
  }

  private void claim() {
    notices.findOneAndUpdate(
        eq("state", "waiting"),
        Updates.set("state", "claimed"),
        new FindOneAndUpdateOptions().sort(Sorts.ascending("at")));
  }

  private void bulk(Bson update) {
    notices.bulkWrite(
        ids().stream().map(id -> new UpdateOneModel<Document>(eq("_id", id), update)).toList());
  }

  private void aggregate() {
    notices
        .aggregate(
            List.of(
                Aggregates.match(eq("person", person())),
                Aggregates.sort(Sorts.descending("at")),
                Aggregates.limit(5),
                Aggregates.project(new Document("subject", 1))))
        .into(new ArrayList<>());
  }

  private static Bson between(int i) {
    return and(
        gte("at", Date.from(START.plusSeconds(i))),
        lt("at", Date.from(START.plusSeconds(i + 2_000L))));
  }

  private List<String> ids() {
    int first = random.nextInt(DOCUMENTS - BATCH);
    return IntStream.range(first, first + BATCH).mapToObj(StoreBenchmark::id).toList();
  }

  private int any() {
    return random.nextInt(DOCUMENTS);
  }

  private String person() {
    return "person-" + random.nextInt(10_000);
  }

  private void all(Bson filter) {
    notices.find(filter).into(new ArrayList<>());
  }

  private void page(Bson filter, Bson order) {
    notices.find(filter).sort(order).limit(20).into(new ArrayList<>());
  }

  private double time(String what, int rounds, IntConsumer operation) {
    IntStream.range(0, rounds / 4).forEach(i -> operation.accept(rounds + i));
    double[] millis = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long begin = System.nanoTime();
      operation.accept(i);
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    double median = millis[rounds / 2];
    String ratio = scan > 0 ? "1/%.0f of a scan".formatted(scan / median) : "";
    System.out.printf("%-58s %9.3f %9.0f  %s%n", what, median, 1e3 / median, ratio);
    return median;
  }
}
